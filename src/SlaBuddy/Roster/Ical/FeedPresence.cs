using Ical.Net.CalendarComponents;

namespace SlaBuddy.Roster.Ical;

/// <summary>What Outlook's feeds say of presence, which the standard has no word for.</summary>
internal static class FeedPresence
{
    private const string BusyStatus = "X-MICROSOFT-CDO-BUSYSTATUS";

    /// <returns>Null for what is neither a shift nor an absence.</returns>
    public static ShiftKind? Of(CalendarEvent it) => it.Properties[BusyStatus]?.Value?.ToString()?.ToUpperInvariant() switch
    {
        "OOF" => ShiftKind.OutOfOffice,
        "FREE" or "WORKINGELSEWHERE" => null,
        _ => ShiftKind.Shift,
    };
}
