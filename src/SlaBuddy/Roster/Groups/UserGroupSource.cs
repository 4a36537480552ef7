using SlaBuddy.Slack;

namespace SlaBuddy.Roster.Groups;

/// <summary>A user group whose members are always on shift, for as long as they are members.</summary>
internal sealed class UserGroupSource(string groupId, ISlackApiClient slack, IColleagueDirectory people) : IRosterSource
{
    private const string MatchedBy = "user_group";

    public string Id => groupId;

    public RosterSourceKind Kind => RosterSourceKind.UserGroup;

    public async Task<RosterContent> ReadAsync(RosterWindow window, CancellationToken ct)
    {
        var members = await slack.UserGroupUsers.List(groupId, ct);
        await people.EnsureAsync(members, ct);
        return new(members.Count, [.. members.Distinct(StringComparer.Ordinal).Select(Always)]);
    }

    private ShiftRow Always(string userId) => new(groupId, userId, userId, StartsAt: null, EndsAt: null, Embedded: false,
        Product: null, Summary: null, MatchedBy, Tried: null);
}
