using System.Globalization;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Roster.FromFile;

/// <summary>Lays a shift of the file out over the days of a window.</summary>
internal sealed class ShiftPlan(ShiftSettings shift, string id)
{
    private const int DaysOfWeek = 7;

    private readonly WallClock _clock = new(shift.Zone);

    public IEnumerable<ShiftTurn> Turns(RosterWindow window)
    {
        // A shift lasts a day at most, and a day begins a day apart at most, wherever one is.
        var day = DateOnly.FromDateTime(window.From.UtcDateTime).AddDays(-3);
        var last = DateOnly.FromDateTime(window.To.UtcDateTime).AddDays(2);
        for (; day <= last; day = day.AddDays(1))
            if (Comes(day))
                foreach (var turn in TurnsOn(day).Where(turn => window.Touches(turn.StartsAt, turn.EndsAt)))
                    yield return turn;
    }

    private IEnumerable<ShiftTurn> TurnsOn(DateOnly day)
    {
        var starts = day.ToDateTime(TimeOnly.MinValue) + shift.From;
        var people = PeopleOn(day);
        var name = $"{id}:{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        return _clock.Between(starts, starts + shift.Length).Select((span, part) => new ShiftTurn(
            shift, part == 0 ? name : $"{name}:{part + 1}", people, span.StartsAt, span.EndsAt));
    }

    private bool Comes(DateOnly day) =>
        shift.Days.Contains(IsoDay(day)) && !(day < shift.StartsOn) && !(day > shift.EndsOn);

    private IReadOnlyList<SlackName> PeopleOn(DateOnly day) => shift.Rotation switch
    {
        ShiftRotation.Daily => [shift.People[TurnsBefore(day) % shift.People.Count]],
        ShiftRotation.Weekly => [shift.People[DaysSinceStart(day) / DaysOfWeek % shift.People.Count]],
        _ => shift.People,
    };

    // Counted in days that have the shift: a free weekend is nobody's turn.
    private int TurnsBefore(DateOnly day)
    {
        var days = DaysSinceStart(day);
        var rest = Enumerable.Range(0, days % DaysOfWeek).Count(n => shift.Days.Contains(IsoDay(day.AddDays(-1 - n))));
        return days / DaysOfWeek * shift.Days.Count + rest;
    }

    private int DaysSinceStart(DateOnly day) => day.DayNumber - (shift.StartsOn ?? day).DayNumber;

    private static int IsoDay(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? DaysOfWeek : (int)day.DayOfWeek;
}
