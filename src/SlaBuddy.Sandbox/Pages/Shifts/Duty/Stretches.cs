namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>A window cut wherever a shift, an absence or an override begins or ends.</summary>
internal static class Stretches
{
    public static IReadOnlyList<Stretch> Between(DutyRoster roster, IEnumerable<CalendarShift> shifts,
        IEnumerable<ShownOverride> overrides, DateTimeOffset from, DateTimeOffset until)
    {
        DateTimeOffset[] cuts =
        [
            .. shifts.SelectMany(shift => (DateTimeOffset[])[shift.StartsAt, shift.EndsAt])
                .Concat(overrides.SelectMany(one => (DateTimeOffset[])[one.StartsAt, one.Until]))
                .Where(at => from < at && at < until).Append(from).Append(until).Distinct().Order(),
        ];
        var found = new List<Stretch>();
        for (var index = 0; index + 1 < cuts.Length; index++)
            foreach (var row in roster.At(cuts[index]))
            {
                var before = found.FindLastIndex(
                    one => one.Until == cuts[index] && one.Row with { Said = row.Said } == row);
                if (before < 0) found.Add(new Stretch(row, cuts[index], cuts[index + 1]));
                else found[before] = found[before] with { Until = cuts[index + 1] };
            }
        return found;
    }
}
