using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Google.Access;

namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>Events as Google writes them for one reader.</summary>
internal sealed class EventJson(StoredCalendar calendar, string reader, TimeZoneInfo shownIn, int? maxAttendees)
{
    private readonly AccessRole _role = calendar.RoleOf(reader);

    /// <summary>Whether this reader sees no more than when it is.</summary>
    public bool IsHidden(CalendarEvent one) => _role == AccessRole.FreeBusyReader
        || (_role == AccessRole.Reader && one.Visibility is "private" or "confidential"
            && one.Organizer?.Email != reader && one.Attendees.All(attendee => attendee.Email != reader));

    public JsonObject Write(CalendarEvent one)
    {
        var json = Beginning(one);
        if (one is { IsCancelled: true, RecurringEventId: not null })
        {
            Place(json, one);
            return json;
        }
        json["htmlLink"] = $"https://www.google.com/calendar/event?eid={one.Id}";
        json["updated"] = Rfc3339.Write(one.UpdatedAt);
        json["start"] = one.Start.ToJson(shownIn, calendar.Zone);
        json["end"] = one.End.ToJson(shownIn, calendar.Zone);
        json["iCalUID"] = one.ICalUid;
        if (one.Recurs) json["recurrence"] = new JsonArray([.. one.Recurrence.Select(line => (JsonNode)line)]);
        Place(json, one);
        if (one.IsTransparent) json["transparency"] = "transparent";
        if (IsHidden(one)) json["visibility"] = "private";
        else Detail(json, one);
        return json;
    }

    private static JsonObject Beginning(CalendarEvent one) => new()
    {
        ["kind"] = "calendar#event",
        ["etag"] = $"\"{one.UpdatedAt.ToUnixTimeMilliseconds()}\"",
        ["id"] = one.Id,
        ["status"] = one.IsCancelled ? "cancelled" : "confirmed",
    };

    /// <summary>Of an instance: of what, and which.</summary>
    private void Place(JsonObject json, CalendarEvent one)
    {
        if (one.RecurringEventId is null) return;
        json["recurringEventId"] = one.RecurringEventId;
        json["originalStartTime"] = (one.OriginalStart ?? one.Start).ToJson(shownIn, calendar.Zone);
    }

    private void Detail(JsonObject json, CalendarEvent one)
    {
        json["created"] = Rfc3339.Write(one.UpdatedAt);
        json["summary"] = one.Summary;
        json["creator"] = Person(one.Organizer);
        json["organizer"] = Person(one.Organizer);
        json["sequence"] = 0;
        json["eventType"] = one.EventType;
        if (one.Description is not null) json["description"] = one.Description;
        if (one.Visibility != "default") json["visibility"] = one.Visibility;
        if (one.Attendees.Length > maxAttendees) json["attendeesOmitted"] = true;
        else if (one.Attendees.Length > 0)
            json["attendees"] = new JsonArray([.. one.Attendees.Select(attendee => Write(attendee, one))]);
        if (EventProperties.Of(one) is { } properties) json[$"{one.EventType}Properties"] = properties;
    }

    private JsonObject Person(Organizer? organizer)
    {
        var email = organizer?.Email ?? calendar.Id;
        var json = new JsonObject { ["email"] = email };
        if (organizer?.DisplayName is { } name) json["displayName"] = name;
        if (IsOwn(email)) json["self"] = true;
        return json;
    }

    private JsonObject Write(Attendee attendee, CalendarEvent one)
    {
        var json = new JsonObject { ["email"] = attendee.Email, ["responseStatus"] = attendee.ResponseStatus };
        if (attendee.DisplayName is not null) json["displayName"] = attendee.DisplayName;
        if (attendee.Email == one.Organizer?.Email) json["organizer"] = true;
        if (IsOwn(attendee.Email)) json["self"] = true;
        if (attendee.IsResource) json["resource"] = true;
        return json;
    }

    // Google's "self" is the calendar that the copy stands in, not the one who reads it.
    private bool IsOwn(string email) => email.Equals(calendar.Id, StringComparison.OrdinalIgnoreCase);
}
