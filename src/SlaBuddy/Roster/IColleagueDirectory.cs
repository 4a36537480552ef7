using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>Whom a roster can name.</summary>
internal interface IColleagueDirectory
{
    /// <summary>
    /// The people a roster can name, read again when they are older than <paramref name="notOlderThan"/>.
    /// </summary>
    /// <exception cref="SlackException">Slack did not tell, and nobody was known from before.</exception>
    Task<Colleagues> ColleaguesAsync(TimeSpan notOlderThan, CancellationToken ct);

    /// <summary>Makes sure that as much as Slack tells is known of these people.</summary>
    Task EnsureAsync(IReadOnlyCollection<string> userIds, CancellationToken ct);
}
