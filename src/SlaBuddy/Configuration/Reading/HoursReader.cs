using System.Globalization;
using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>A calendar's <c>hours</c>: days of the week or runs of them, each with its ranges of hours.</summary>
internal static partial class HoursReader
{
    /// <summary>Monday first, as ISO counts.</summary>
    public static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private const string DayRemedy = "Write mon, tue, wed, thu, fri, sat or sun, or a run of days such as mon-fri.";

    public static IReadOnlyList<OpenHours> Read(Section calendar)
    {
        if (!calendar.Has("hours"))
            calendar.Faults.Add(calendar.Place, "This calendar has no hours.",
                "Add hours: such as {mon-fri: [\"09:00-17:00\"]}.");
        if (calendar.Sub("hours") is not { } section) return [];

        var before = calendar.Faults.Count;
        var week = new List<OpenHours>();
        var seen = new Dictionary<int, ScalarNode>();
        foreach (var key in section.Entries.Select(entry => entry.Key))
        {
            var hours = section.Words(key.Value).Select(it => Range(it, calendar.Faults)).OfType<Hours>().ToArray();
            RefuseOverlaps(hours, calendar.Faults);
            foreach (var day in DaysOf(key, calendar.Faults))
            {
                if (!seen.TryAdd(day, key))
                    calendar.Faults.Add(key.Place,
                        $"{Days[day - 1]} has its hours already, at {seen[day].Place}.", "Name each day once.");
                week.AddRange(hours.Select(it => new OpenHours(day, it.From, it.To)));
            }
        }
        if (week.Count == 0 && calendar.Faults.Count == before)
            calendar.Faults.Add(section.Place, "This calendar is never open, so no promise would ever be due.",
                "Give at least one day its hours, such as mon-fri: [\"09:00-17:00\"].");
        return [.. week.OrderBy(it => (it.Day, it.From))];
    }

    /// <summary>A time of the wall clock, <c>24:00</c> included; null where it is none.</summary>
    public static TimeSpan? TimeOf(string written) =>
        WallTime().Match(written) is { Success: true } match ? Time(match, 1) : null;

    /// <summary>A day of the week, or a run of them.</summary>
    public static IEnumerable<int> DaysOf(ScalarNode key, FileFaults faults)
    {
        var ends = key.Value.Split('-');
        var from = Array.IndexOf(Days, ends[0]);
        var to = Array.IndexOf(Days, ends[^1]);
        if (ends.Length > 2 || from < 0 || to < 0)
        {
            var meant = string.Join('-', ends.Select(it => NearMiss.Find(FirstThree(it), Days) ?? "?"));
            var unclear = ends.Length > 2 || meant.Contains('?', StringComparison.Ordinal);
            var ask = unclear ? "" : $" Did you mean \"{meant}\"?";
            faults.Add(key.Place, $"\"{Section.Shown(key.Value)}\" is no day of the week.{ask}", DayRemedy);
            return [];
        }
        // A run may go over the week's end: fri-mon.
        return Enumerable.Range(from, (to - from + Days.Length) % Days.Length + 1).Select(day => day % Days.Length + 1);
    }

    private static Hours? Range(ScalarNode written, FileFaults faults)
    {
        if (HourRange().Match(written.Value) is not { Success: true } match)
        {
            faults.Add(written.Place, $"\"{Section.Shown(written.Value)}\" is no range of hours.",
                "Write hours and minutes from 00:00 to 24:00, such as \"09:00-12:30\".");
            return null;
        }
        var hours = new Hours(Time(match, 1), Time(match, 3), written.Place);
        if (hours.From < hours.To) return hours;
        faults.Add(written.Place, $"\"{written.Value}\" ends before it begins.",
            "Split what goes past midnight: \"22:00-24:00\" on one day, \"00:00-06:00\" on the next.");
        return null;
    }

    private static void RefuseOverlaps(Hours[] hours, FileFaults faults)
    {
        var inOrder = hours.OrderBy(it => it.From).ToArray();
        foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)).Where(it => it.Second.From < it.First.To))
            faults.Add(later.Place, $"These hours overlap with those at {earlier.Place}.", "Count each hour once.");
    }

    private static TimeSpan Time(Match match, int group) => new(
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture),
        int.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture), 0);

    private static string FirstThree(string word) => word.Length <= 3 ? word : word[..3];

    [GeneratedRegex(@"^(0?[0-9]|1[0-9]|2[0-3]|24(?=:00)):([0-5][0-9]) ?[-–] ?"
        + @"(0?[0-9]|1[0-9]|2[0-3]|24(?=:00)):([0-5][0-9])\z")]
    private static partial Regex HourRange();

    [GeneratedRegex(@"^(0?[0-9]|1[0-9]|2[0-3]|24(?=:00)):([0-5][0-9])\z")]
    private static partial Regex WallTime();

    private sealed record Hours(TimeSpan From, TimeSpan To, Place Place);
}
