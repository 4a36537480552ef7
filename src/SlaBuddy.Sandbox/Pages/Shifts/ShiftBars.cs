using SlaBuddy.Sandbox.Pages.Shifts.Duty;

namespace SlaBuddy.Sandbox.Pages.Shifts;

/// <summary>Draws what is known of a person's week as bars.</summary>
internal sealed class ShiftBars(ShiftWeek week, ShiftPeople people, DateTimeOffset from, DateTimeOffset until)
{
    /// <summary>How wide, in percent of the week, a bar is that has room for its times.</summary>
    private const double Roomy = 7;

    public IReadOnlyList<ShiftBar> Of(IReadOnlyList<Stretch> stretches, IReadOnlyList<CalendarShift> absences)
    {
        var ends = new List<DateTimeOffset>();
        var bars = new List<ShiftBar>();
        foreach (var line in stretches.GroupBy(one => one.Line).OrderBy(line => line.Min(one => one.From)))
        {
            var lane = Lane(ends, line.Min(one => one.From), line.Max(one => one.Until));
            bars.AddRange(line.Select(one => Bar(one, lane)));
        }
        foreach (var absence in absences)
            bars.Add(Bar(absence, Lane(ends, absence.StartsAt, absence.EndsAt)));
        return bars;
    }

    // Neighbours that touch take turns in two lanes, so that one sees where a shift ends.
    private static int Lane(List<DateTimeOffset> ends, DateTimeOffset start, DateTimeOffset end)
    {
        var lane = ends.FindIndex(one => one < start);
        if (lane < 0)
        {
            ends.Add(end);
            return ends.Count - 1;
        }
        ends[lane] = end;
        return lane;
    }

    private ShiftBar Bar(Stretch stretch, int lane)
    {
        var (row, shift) = (stretch.Row, stretch.Row.Shift);
        // What the week's edge cuts off is told of all the same.
        var starts = stretch.From == from && row.StartsAt < from ? row.StartsAt : stretch.From;
        var ends = stretch.Until == until && row.EndsAt > until ? row.EndsAt : stretch.Until;
        var why = row.AwayBecause ?? (row.CoversWho is { } who ? $"covers {people.NameOf(who)}" : null);
        var look = row switch
        {
            { IsOn: false } => "crossed",
            { Override: not null } => "covering",
            { IsEmbedded: true } => "embedded",
            _ => "",
        };
        var title = $"{shift?.Event.Summary ?? "Covers"}, {Span(starts, ends)}{(why is null ? "" : $": {why}")}";
        var bar = Placed(new ShiftBar(look, "", title, lane)
        {
            CalendarId = shift?.Calendar.Id ?? "", EventId = row.Override is null ? shift?.Event.Id : null,
        }, stretch.From, stretch.Until);
        return bar with { Label = Label(row, why, week.Clock(starts), week.Clock(ends), bar.WidthPercent) };
    }

    // A bar of a few hours has room for a word.
    private string Label(DutyRow row, string? why, string starts, string ends, double width)
    {
        var times = $"{starts}–{ends}";
        if (width >= Roomy) return row.IsOn && why is not null ? $"{why} {times}" : why ?? times;
        if (row.IsOn) return row.CoversWho is { } who ? people.NameOf(who) : $"{Short(starts)}–{Short(ends)}";
        return row.AwayBy is { } by ? people.NameOf(by) : row.AwayBecause!.Split(' ')[0];
    }

    private static string Short(string clock) => clock.EndsWith(":00", StringComparison.Ordinal) ? clock[..2] : clock;

    private ShiftBar Bar(CalendarShift absence, int lane) => Placed(
        new ShiftBar("away", absence.Event.Summary,
            $"{absence.Event.Summary}, {Span(absence.StartsAt, absence.EndsAt)}", lane)
        {
            CalendarId = absence.Calendar.Id, EventId = absence.Event.Id,
        },
        absence.StartsAt < from ? from : absence.StartsAt, absence.EndsAt > until ? until : absence.EndsAt);

    private string Span(DateTimeOffset start, DateTimeOffset end) =>
        $"{week.DayAndClock(start)} to {week.DayAndClock(end)}";

    private ShiftBar Placed(ShiftBar bar, DateTimeOffset start, DateTimeOffset end) => bar with
    {
        LeftPercent = week.Percent(start), WidthPercent = week.Percent(end) - week.Percent(start),
    };
}
