using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Roster;

/// <summary>
/// Somebody covers, or is off: from <c>StartsAt</c> (now unless given) up to, but without, <c>EndsAt</c>, 31 days later at most. A
/// cover in somebody's place takes over exactly the shifts that person has; without one, the person is on shift meanwhile.
/// </summary>
internal sealed record NewOverride(
    [OverrideKinds] string Kind, string UserId, string? CoveredUserId, DateTimeOffset? StartsAt, DateTimeOffset EndsAt)
{

    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <exception cref="Problems.ApiProblemException">It cannot be meant.</exception>
    public void Check() => new BodyErrors()
        .Needed("user_id", UserId).Name("covered_user_id", CoveredUserId)
        .If(Kind == "off" && CoveredUserId is not null, "covered_user_id", "Leave it away: whoever is off covers nobody.")
        .If(CoveredUserId is not null && CoveredUserId == UserId, "covered_user_id", "Name somebody else: nobody covers themselves.")
        .If(EndsAt <= StartsAt, "ends_at", "Give an instant after starts_at.")
        .If(EndsAt - StartsAt > Longest, "ends_at", "Give an instant at most 31 days after starts_at.")
        .Throw();
}
