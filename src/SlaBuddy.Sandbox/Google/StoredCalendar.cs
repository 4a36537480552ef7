using System.Collections.Immutable;
using System.Globalization;
using SlaBuddy.Sandbox.Google.Access;
using SlaBuddy.Sandbox.Google.Recurrence;

namespace SlaBuddy.Sandbox.Google;

/// <summary>One calendar, what is in it, and who may read it.</summary>
internal sealed record StoredCalendar(string Id, string Summary, TimeZoneInfo Zone)
{
    public ImmutableDictionary<string, CalendarEvent> Events { get; init; } =
        ImmutableDictionary<string, CalendarEvent>.Empty;

    /// <summary>What everybody may do whom nothing else was said about.</summary>
    public AccessRole SharedWithAll { get; init; } = AccessRole.Reader;

    /// <summary>What single readers may do, by their addresses.</summary>
    public ImmutableDictionary<string, AccessRole> SharedWith { get; init; } =
        ImmutableDictionary.Create<string, AccessRole>(StringComparer.OrdinalIgnoreCase);

    public AccessRole RoleOf(string reader) => reader.Equals(Id, StringComparison.OrdinalIgnoreCase)
        ? AccessRole.Owner : SharedWith.GetValueOrDefault(reader, SharedWithAll);

    /// <summary>An event by its id, or the instance of one that recurs.</summary>
    public CalendarEvent? Find(string eventId)
    {
        if (Events.TryGetValue(eventId, out var stored)) return stored;
        var cut = eventId.LastIndexOf('_');
        if (cut < 0 || Events.GetValueOrDefault(eventId[..cut]) is not { Recurs: true } recurring) return null;
        if (!DateTime.TryParseExact(eventId[(cut + 1)..], ["yyyyMMdd", "yyyyMMdd'T'HHmmss'Z'"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var named)) return null;
        var instant = new DateTimeOffset(named, TimeSpan.Zero);
        return Instances.Of(recurring, this, instant.AddDays(-2), instant.AddDays(2))
            .FirstOrDefault(one => one.Id == eventId);
    }
}
