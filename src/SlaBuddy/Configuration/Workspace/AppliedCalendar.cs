using System.Globalization;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>A calendar as SQL takes it, every holiday resolved to its date.</summary>
internal sealed record AppliedCalendar(
    string Id, string Zone, IReadOnlyList<AppliedHours> Weekly, IReadOnlyList<string> Holidays)
{
    public static AppliedCalendar From(BusinessCalendar it) => new(
        it.Id,
        it.Zone,
        [.. it.Weekly.Select(hours => new AppliedHours(hours.Day, Clock(hours.From), Clock(hours.To)))],
        [.. it.Holidays.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);

    private static string Clock(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
