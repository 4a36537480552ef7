using SlaBuddy.Configuration.Model;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Roster.FromFile;

/// <summary>The shifts that stand in the team's own file.</summary>
internal sealed class FileSource(IReadOnlyList<ShiftSettings> shifts, ShiftFinder people) : IRosterSource
{
    public const string TheFile = "file";

    public string Id => TheFile;

    public RosterSourceKind Kind => RosterSourceKind.File;

    public async Task<RosterContent> ReadAsync(RosterWindow window, CancellationToken ct)
    {
        var turns = shifts.SelectMany((shift, index) => new ShiftPlan(shift, $"{TheFile}:{index + 1}").Turns(window))
            .ToArray();
        var found = await people.FindAsync(colleagues => [.. turns.SelectMany(turn => RowsOf(turn, colleagues))], ct);
        return new(turns.Length, found);
    }

    private static IEnumerable<ShiftRow> RowsOf(ShiftTurn turn, Colleagues colleagues) =>
        from match in turn.People.Select(person => Match(person, colleagues)).DistinctBy(it => it.UserId ?? it.PersonText)
        select new ShiftRow(turn.EventId, match.UserId, match.PersonText, turn.StartsAt, turn.EndsAt, turn.Shift.Embedded,
            turn.Shift.Product, Summary: null, match.MatchedBy, match.Tried);

    private static RosterMatch Match(SlackName person, Colleagues colleagues) => person switch
    {
        { IsUserId: true } => new(person.Text, person.Text, "id", null),
        _ when colleagues.WithEmail(person.Text) is { } colleague => RosterMatch.ByEmail(person.Text, colleague),
        _ => RosterMatch.Nobody(person.Text, "nobody in Slack has this address"),
    };
}
