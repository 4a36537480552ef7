namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>A month of business hours walked minute by minute, by the clock on the wall.</summary>
internal sealed class CalendarWalk
{
    private const int Minute = 60;

    private readonly bool[] _open;
    private readonly int[] _before;

    public CalendarWalk(CalendarCase calendar)
    {
        _open = new bool[CalendarCase.Days * 24 * 60];
        _before = new int[_open.Length];
        for (var minute = 0; minute < _open.Length; minute++)
        {
            _open[minute] = calendar.Hours.IsOpen(calendar.Start.AddMinutes(minute));
            if (minute > 0) _before[minute] = _before[minute - 1] + (_open[minute - 1] ? Minute : 0);
        }
    }

    /// <summary>The open seconds since the beginning of the month.</summary>
    public int OpenUntil(int second) =>
        _before[second / Minute] + (_open[second / Minute] ? second % Minute : 0);

    /// <summary>The earliest second with as much open time; null where it lies before the month.</summary>
    public int? Earliest(int second)
    {
        if (OpenUntil(second) == 0) return null;
        if (_open[second / Minute] && second % Minute > 0) return second;
        var minute = second / Minute;
        while (!_open[minute - 1]) minute--;
        return minute * Minute;
    }
}
