using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Google;

/// <summary>One calendar and what is in it.</summary>
internal sealed record StoredCalendar(string Id, string Summary, TimeZoneInfo Zone)
{
    public ImmutableDictionary<string, CalendarEvent> Events { get; init; } =
        ImmutableDictionary<string, CalendarEvent>.Empty;
}
