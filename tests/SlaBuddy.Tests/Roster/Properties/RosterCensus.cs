using Xunit.Abstractions;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Counts how often the situations that matter came up; one that never did proves nothing.</summary>
internal sealed class RosterCensus(ITestOutputHelper output)
{
    private static readonly Dictionary<string, Func<RosterView, int>> Situations = new()
    {
        ["moved"] = view => view.Changed(ChangeKind.Moved),
        ["cancelled"] = view => view.Changed(ChangeKind.Cancelled),
        ["reassigned"] = view => view.Changed(ChangeKind.Reassigned),
        ["embedded by a new title"] = view => view.Changed(ChangeKind.Embedded),
        ["left out from the beginning"] = view => view.Ruled.Excluded.Sum(excluded => excluded.Count),
        ["by the month"] = view => view.Recurring(rule => rule.Pattern.Contains("MONTHLY")),
        ["every other week"] = view => view.Recurring(rule => rule.Pattern.Contains("WEEKLY;INTERVAL=2")),
        ["so often and no more"] = view => view.Recurring(rule => rule.Count is not null),
        ["until a day"] = view => view.Recurring(rule => rule.Until is not null),
        ["whole days"] = view => view.OfShifts(shift => shift.AllDay),
        ["in a zone other than the calendar's"] = view =>
            view.OfShifts(shift => shift.Zone is { } zone && zone != view.Case.Zone),
        ["declined by one"] = view => view.OfShifts(shift => shift.Declined is not null),
        ["across a change of the clocks"] = view => view.Walk.Shifts.Count(shift =>
            view.Case.Rules.GetUtcOffset(shift.From) != view.Case.Rules.GetUtcOffset(shift.To)),
        ["at a time that the clocks skip"] = view => view.Starts().Count(it => !Wall.IsShown(it.Wall, it.Zone)),
        ["at a time that they show twice"] = view => view.Starts().Count(it => Wall.IsShownTwice(it.Wall, it.Zone)),
        ["instants with somebody absent from a shift"] = view => view.At(
            at => view.Walk.Shifts.Any(shift => shift.Covers(at) && view.Walk.IsAbsent(shift.Person, at))),
        ["with a cover in nobody's place"] = view => view.InForce((said, _) => said is { IsOff: false, Covered: null }),
        ["with a cover in somebody's place"] = view => view.OnDuty(duty => duty.Covers is not null),
        ["with a cover in the place of somebody absent"] = view => view.InForce((said, at) => said.Covered is { } covered
            && view.Walk.IsAbsent(covered, at) && view.Walk.OnShift(at).Any(duties => duties[0].Covers == covered)),
        ["with a cover of a cover"] = view => view.InForce((said, at) => view.Walk.OnShift(at).Any(duties =>
            duties[0].Covers == said.Person && duties[0].Override != said.Number && said.Covered is not null)),
        ["with somebody off who would be on"] = view => view.InForce((said, at) => said.IsOff
            && view.Walk.Shifts.Any(shift => shift.Person == said.Person && shift.Covers(at))),
        ["with two overrides of one person"] = view => view.At(at => view.Walk.Overrides.Where(said => said.IsInForce(at))
            .GroupBy(said => said.Person).Any(said => said.Count() > 1)),
        ["with an embedded shift taken over"] = view => view.OnDuty(duty => duty is { Covers: not null, Embedded: true }),
        ["with somebody who left"] = view => view.At(at =>
            view.Walk.Shifts.Any(shift => shift.Person == view.Case.Leaver && shift.Covers(at))),
        ["taken back"] = view => view.Walk.Overrides.Count(said => said.EndedAt < said.To),
        ["refused"] = view => view.Walk.Outcomes.Count(outcome => outcome is "no_shift" or "until_missing"),
    };

    private readonly Dictionary<string, int> _seen = Situations.Keys.ToDictionary(name => name, _ => 0);
    private int _cases;
    private int _instants;

    public void Count(RosterCase roster, RuledStarts ruled, RosterWalk walk, IReadOnlyList<DateTimeOffset> instants)
    {
        var view = new RosterView(roster, ruled, walk, instants);
        foreach (var (name, count) in Situations) _seen[name] += count(view);
        _cases++;
        _instants += instants.Count;
    }

    /// <summary>Prints what came up, and fails where something never did.</summary>
    public void Conclude()
    {
        output.WriteLine($"{_cases} rosters, {_instants} instants: "
            + string.Join(", ", _seen.Select(seen => $"{seen.Value} {seen.Key}")));
        Assert.DoesNotContain(_seen, seen => seen.Value == 0);
    }
}
