using System.ComponentModel;

namespace SlaBuddy.Api.Slas;

/// <summary>Puts a ticket under a policy.</summary>
internal sealed record Start(
    [property: Description("The policy, by its id; it must be in force.")] string PolicyId,
    [property: Description("Since when; now unless given. The clock reads from the ticket's opening all the same.")] DateTimeOffset? At = null)
{
    public void Check() => new BodyErrors().Needed("policy_id", PolicyId).Throw();
}
