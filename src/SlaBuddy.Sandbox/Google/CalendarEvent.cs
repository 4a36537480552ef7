using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google;

/// <summary>An event in a calendar. Times end exclusively, days too.</summary>
internal sealed record CalendarEvent(string Id, string Summary, EventTime Start, EventTime End)
{
    public ImmutableArray<Attendee> Attendees { get; init; } = [];

    public bool IsCancelled { get; init; }

    /// <summary>The person is free meanwhile: Google's <c>transparency: transparent</c>.</summary>
    public bool IsTransparent { get; init; }

    public string EventType { get; init; } = "default";

    public string? Description { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public JsonObject ToJson(string calendarId, TimeZoneInfo zone)
    {
        var json = new JsonObject
        {
            ["kind"] = "calendar#event",
            ["etag"] = $"\"{UpdatedAt.ToUnixTimeMilliseconds()}\"",
            ["id"] = Id,
            ["status"] = IsCancelled ? "cancelled" : "confirmed",
            ["htmlLink"] = $"https://www.google.com/calendar/event?eid={Id}",
            ["created"] = Rfc3339.Write(UpdatedAt),
            ["updated"] = Rfc3339.Write(UpdatedAt),
            ["summary"] = Summary,
            ["creator"] = new JsonObject { ["email"] = calendarId },
            ["organizer"] = new JsonObject { ["email"] = calendarId, ["self"] = true },
            ["start"] = Start.ToJson(zone),
            ["end"] = End.ToJson(zone),
            ["iCalUID"] = $"{Id}@google.com",
            ["sequence"] = 0,
            ["eventType"] = EventType,
        };
        if (Description is not null) json["description"] = Description;
        if (IsTransparent) json["transparency"] = "transparent";
        if (Attendees.Length > 0) json["attendees"] = new JsonArray([.. Attendees.Select(Write)]);
        return json;
    }

    private static JsonObject Write(Attendee attendee)
    {
        var json = new JsonObject { ["email"] = attendee.Email, ["responseStatus"] = attendee.ResponseStatus };
        if (attendee.DisplayName is not null) json["displayName"] = attendee.DisplayName;
        return json;
    }
}
