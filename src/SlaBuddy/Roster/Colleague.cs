using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>Somebody a roster can name, with every name they go by.</summary>
internal sealed record Colleague(string UserId, string? Email, IReadOnlyList<string> Names)
{
    public static Colleague From(User user) => new(user.Id, user.Profile?.Email,
    [
        .. new[] { user.Profile?.DisplayName, user.RealName, user.Profile?.RealName, user.Name }
            .OfType<string>()
            .Select(name => name.Trim())
            .Where(name => name.Length > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ]);
}
