namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>
/// Who is on shift at an instant: the calendars' shifts without those who are away, then what was said over them, one
/// after the other.
/// </summary>
internal sealed class DutyRoster(
    IReadOnlyList<CalendarShift> shifts, IReadOnlyList<ShownOverride> overrides, ShiftPeople people)
{
    public IReadOnlyList<DutyRow> At(DateTimeOffset at)
    {
        var rows = shifts.Where(shift => !shift.IsAbsence && shift.Covers(at)).Select(shift => Calendared(shift, at))
            .ToList();
        var said = 0;
        foreach (var one in overrides.Where(one => one.IsInForce(at) && !people.HasLeft(one.UserId)))
            rows = Overridden(rows, one, ++said);
        return rows;
    }

    /// <summary>The row that counts for a person, if there is one.</summary>
    public DutyRow? Best(string who, DateTimeOffset at) => At(at).Where(row => row.Who == who && row.IsOn)
        .OrderByDescending(row => row.Said).ThenByDescending(row => row.IsEmbedded)
        .ThenByDescending(row => row.EndsAt).FirstOrDefault();

    private DutyRow Calendared(CalendarShift shift, DateTimeOffset at) =>
        new(shift.Who, shift.IsEmbedded, shift.StartsAt, shift.EndsAt)
        {
            Shift = shift,
            AwayBecause = people.HasLeft(shift.Who) ? "has left"
                : shifts.Any(one => one.IsAbsence && one.Who == shift.Who && one.Covers(at)) ? "out of office" : null,
        };

    private List<DutyRow> Overridden(List<DutyRow> rows, ShownOverride one, int said)
    {
        if (one is { IsCover: true, CoveredUserId: null })
            return [.. rows, new(one.UserId, false, one.StartsAt, one.EndsAt) { Override = one, Said = said }];

        var (who, reason) = one.CoveredUserId is { } covered
            ? (covered, $"covered by {people.NameOf(one.UserId)}") : (one.UserId, "off");
        var taken = one.IsCover ? rows.Where(row => row.Who == who).Select(row => row with
        {
            Who = one.UserId, CoversWho = who, Override = one, Said = said, AwayBecause = null, AwayBy = null,
            StartsAt = row.StartsAt > one.StartsAt ? row.StartsAt : one.StartsAt,
            EndsAt = row.EndsAt < one.EndsAt ? row.EndsAt : one.EndsAt,
        }) : [];
        // Whoever takes somebody's shifts takes them from those who took them before.
        var left = rows.Where(row => one.CoveredUserId is null || row.CoversWho != who)
            .Select(row => row.Who == who ? row with
            {
                AwayBecause = reason, AwayBy = one.IsCover ? one.UserId : null,
            } : row);
        return [.. left, .. taken];
    }
}
