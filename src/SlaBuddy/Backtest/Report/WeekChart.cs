using System.Globalization;

namespace SlaBuddy.Backtest.Report;

/// <summary>Tickets and escalations over the weeks. A time too long for the width puts several weeks into a column.</summary>
internal sealed class WeekChart
{
    // A year, and still narrow enough for a terminal of 80 columns.
    private const int MostColumns = 53;

    private readonly IReadOnlyList<WeekFigures> _weeks;
    private readonly DateOnly _first;
    private readonly int _columns;

    public WeekChart(IReadOnlyList<WeekFigures> weeks, DateTimeOffset from, DateTimeOffset to)
    {
        _weeks = weeks;
        _first = MondayOf(from);
        var count = (MondayOf(to).DayNumber - _first.DayNumber) / 7 + 1;
        WeeksInColumn = (count + MostColumns - 1) / MostColumns;
        _columns = (count + WeeksInColumn - 1) / WeeksInColumn;
    }

    public int WeeksInColumn { get; }

    public IReadOnlyList<int> Tickets => Columns(week => week.Tickets);

    public IReadOnlyList<int> Level(int level)
    {
        var key = level.ToString(CultureInfo.InvariantCulture);
        return Columns(week => week.Escalations.GetValueOrDefault(key));
    }

    private int[] Columns(Func<WeekFigures, int> count)
    {
        var columns = new int[_columns];
        foreach (var week in _weeks)
            columns[Math.Clamp((week.Week.DayNumber - _first.DayNumber) / 7 / WeeksInColumn, 0, _columns - 1)] += count(week);
        return columns;
    }

    private static DateOnly MondayOf(DateTimeOffset at)
    {
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
