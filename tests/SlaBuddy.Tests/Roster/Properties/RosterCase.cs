namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>A team's calendar for some days, what was said over it, and instants to look at, in seconds.</summary>
/// <param name="Zone">The calendar's.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="Shifts">The events.</param>
/// <param name="Absences">Who is out of office.</param>
/// <param name="Said">In the order of time.</param>
/// <param name="Leaver">Who has left the workspace in the end, if somebody has.</param>
/// <param name="Seconds">Beside every boundary.</param>
internal sealed record RosterCase(string Zone, DateOnly From, IReadOnlyList<RosteredShift> Shifts,
    IReadOnlyList<Absence> Absences, IReadOnlyList<Saying> Said, int? Leaver, IReadOnlyList<int> Seconds)
{
    public const int Days = 16;

    public DateTimeOffset Start => new(From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public DateTimeOffset End => Start.AddDays(Days);

    public TimeZoneInfo Rules => TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public TimeZoneInfo ZoneOf(RosteredShift shift) =>
        shift.AllDay || shift.Zone is null ? Rules : TimeZoneInfo.FindSystemTimeZoneById(shift.Zone);

    /// <summary>Simpler ones that may fail the same way.</summary>
    public IEnumerable<RosterCase> Simpler()
    {
        if (Said.Count > 1) yield return this with { Said = [] };
        if (Absences.Count > 1) yield return this with { Absences = [] };
        for (var n = 0; n < Shifts.Count; n++) yield return this with { Shifts = [.. Shifts.Where((_, at) => at != n)] };
        for (var n = 0; n < Said.Count; n++) yield return this with { Said = [.. Said.Where((_, at) => at != n)] };
        for (var n = 0; n < Absences.Count; n++) yield return this with { Absences = [.. Absences.Where((_, at) => at != n)] };
        if (Leaver is not null) yield return this with { Leaver = null };
        for (var n = 0; n < Shifts.Count; n++)
            foreach (var simpler in Shifts[n].Simpler())
                yield return this with { Shifts = [.. Shifts.Take(n), simpler, .. Shifts.Skip(n + 1)] };
    }

    public override string ToString() =>
        $"{Zone} from {From:yyyy-MM-dd}{(Leaver is { } who ? $", {Crew.IdOf(who)} left" : "")}\n  " + string.Join("\n  ",
            Shifts.Select((shift, number) => $"s{number} {shift}")
                .Concat(Absences.Select(absence => absence.ToString())).Concat(Said.Select(said => said.ToString())));
}
