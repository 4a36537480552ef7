namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>A case as the census looks at it.</summary>
internal sealed record RosterView(
    RosterCase Case, RuledStarts Ruled, RosterWalk Walk, IReadOnlyList<DateTimeOffset> Instants)
{
    public int Changed(ChangeKind kind) => Ruled.Instances.Count(instance => instance.Change?.Kind == kind);

    public int OfShifts(Func<RosteredShift, bool> such) => Case.Shifts.Count(such);

    public int Recurring(Func<ShiftRule, bool> such) => OfShifts(shift => shift.Rule is { } rule && such(rule));

    public int At(Func<DateTimeOffset, bool> such) => Instants.Count(such);

    public int InForce(Func<WalkedOverride, DateTimeOffset, bool> such) =>
        At(at => Walk.Overrides.Any(said => said.IsInForce(at) && such(said, at)));

    public int OnDuty(Func<Duty, bool> such) => At(at => Walk.OnShift(at).Any(duties => such(duties[0])));

    public IEnumerable<(DateTime Wall, TimeZoneInfo Zone)> Starts() => Ruled.Instances
        .Select(instance => (instance.RuledStart, Case.ZoneOf(Case.Shifts[instance.Event])));
}
