using System.ComponentModel;
using System.Text.Json;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Tickets;

/// <summary>A ticket that was not posted in Slack.</summary>
internal sealed record TicketOpening(
    [property: Description("What is known of it; a policy's rules look at these.")] Dictionary<string, JsonElement> Facts,
    [property: Description("customer: its thread is the customer's; helpdesk: the answer is heard elsewhere. The channel's unless given, else customer.")]
    [TicketKinds] string? Kind = null,
    [property: Description("A watched channel whose kind and facts it inherits, and where its levels are told. Without one only the API and webhooks tell of it.")]
    string? ChannelId = null,
    [property: Description("Who waits for an answer, by whatever id the caller has.")] string? RequesterId = null,
    [property: Description("When it was opened; now unless given.")] DateTimeOffset? OpenedAt = null,
    [property: Description("The policy it is under, whatever the rules say.")] string? PolicyId = null)
{
    /// <exception cref="Problems.ApiProblemException">Something is not what it should be.</exception>
    public void Check() => new BodyErrors()
        .Facts("facts", Facts)
        .Name("channel_id", ChannelId)
        .Name("requester_id", RequesterId)
        .Name("policy_id", PolicyId)
        .Throw();
}
