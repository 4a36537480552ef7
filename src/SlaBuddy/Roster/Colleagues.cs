using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>The people a roster can name: our own workspace's, no bots, no guests, nobody who left.</summary>
internal sealed class Colleagues
{
    private readonly Dictionary<string, Colleague> _byEmail = new(StringComparer.OrdinalIgnoreCase);

    public Colleagues(IEnumerable<Colleague> all, DateTimeOffset readAt)
    {
        All = [.. all];
        ReadAt = readAt;
        foreach (var colleague in All)
            if (colleague.Email is { Length: > 0 } email)
                _byEmail.TryAdd(email, colleague);
    }

    public IReadOnlyList<Colleague> All { get; }

    public DateTimeOffset ReadAt { get; }

    public Colleague? WithEmail(string email) => _byEmail.GetValueOrDefault(email.Trim());

    public static Colleagues Among(IEnumerable<User> users, Installation us, DateTimeOffset readAt) =>
        new(users.Where(user => IsOurs(user, us)).Select(Colleague.From), readAt);

    private static bool IsOurs(User user, Installation us) =>
        user is { Deleted: false, IsStranger: false, Id.Length: > 0 }
        && PersonRow.From(user) is { IsBot: false, IsRestricted: false }
        && (user.TeamId is null || user.TeamId == us.TeamId || user.TeamId == us.EnterpriseId
            || (us.EnterpriseId is not null && user.EnterpriseUser?.EnterpriseId == us.EnterpriseId));
}
