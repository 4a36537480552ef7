using System.ComponentModel;
using System.Text.Json;

namespace SlaBuddy.Api.Tickets;

/// <summary>Facts to add or replace; the policy is chosen again.</summary>
internal sealed record FactsChange(
    [property: Description("What is known now; facts not named stay as they are.")] Dictionary<string, JsonElement> Facts,
    [property: Description("Since when; now unless given.")] DateTimeOffset? At = null)
{
    public void Check() => new BodyErrors().Facts("facts", Facts).Throw();
}
