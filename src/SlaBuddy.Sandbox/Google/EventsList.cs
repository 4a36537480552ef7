using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google;

/// <summary><c>events.list</c> over one calendar.</summary>
internal static class EventsList
{
    private const int DefaultResults = 250;
    private const int MostResults = 2500;

    public static JsonObject Answer(
        StoredCalendar calendar, IReadOnlyDictionary<string, string> arguments, DateTimeOffset now)
    {
        var single = Flag(arguments, "singleEvents");
        var order = arguments.GetValueOrDefault("orderBy");
        if (order is not (null or "startTime" or "updated")) throw Refused("Invalid value for: orderBy");
        if (order == "startTime" && !single)
            throw Refused("The requested ordering is not available for the particular query.");
        var zone = ZoneOf(calendar, arguments);
        var from = Instant(arguments, "timeMin");
        var until = Instant(arguments, "timeMax");
        if (from >= until) throw Refused("The specified time range is empty.", "timeRangeEmpty");

        var events = calendar.Events.Values
            .Where(one => !one.IsCancelled || Flag(arguments, "showDeleted"))
            .Where(one => !(one.End.In(calendar.Zone) <= from) && !(one.Start.In(calendar.Zone) >= until));
        var ordered = order == "updated"
            ? events.OrderBy(one => one.UpdatedAt).ThenBy(one => one.Id, StringComparer.Ordinal)
            : events.OrderBy(one => one.Start.In(calendar.Zone)).ThenBy(one => one.Id, StringComparer.Ordinal);

        var skip = Position(arguments.GetValueOrDefault("pageToken"));
        var page = ordered.Skip(skip).Take(Results(arguments) + 1).ToArray();
        var size = Math.Min(page.Length, Results(arguments));
        var answer = Describe(calendar, zone, now);
        answer["items"] = new JsonArray([.. page.Take(size).Select(one => one.ToJson(calendar.Id, zone))]);
        if (page.Length > size) answer["nextPageToken"] = Token(skip + size);
        else answer["nextSyncToken"] = Token(0);
        return answer;
    }

    private static JsonObject Describe(StoredCalendar calendar, TimeZoneInfo zone, DateTimeOffset now) => new()
    {
        ["kind"] = "calendar#events",
        ["etag"] = $"\"{now.ToUnixTimeMilliseconds()}\"",
        ["summary"] = calendar.Summary,
        ["description"] = "",
        ["updated"] = Rfc3339.Write(now),
        ["timeZone"] = zone.Id == TimeZoneInfo.Utc.Id ? "UTC" : zone.Id,
        ["accessRole"] = "reader",
        ["defaultReminders"] = new JsonArray(),
    };

    private static TimeZoneInfo ZoneOf(StoredCalendar calendar, IReadOnlyDictionary<string, string> arguments)
    {
        if (!arguments.TryGetValue("timeZone", out var id)) return calendar.Zone;
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone
            : throw Refused("Invalid value for: timeZone");
    }

    private static int Results(IReadOnlyDictionary<string, string> arguments)
    {
        if (!arguments.TryGetValue("maxResults", out var text)) return DefaultResults;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var results) && results > 0
            ? Math.Min(results, MostResults) : throw Refused("Invalid value for: maxResults");
    }

    private static DateTimeOffset? Instant(IReadOnlyDictionary<string, string> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var text)) return null;
        return Rfc3339.TryRead(text, out var instant) ? instant : throw Refused("Bad Request");
    }

    private static bool Flag(IReadOnlyDictionary<string, string> arguments, string name) =>
        arguments.TryGetValue(name, out var text) && text.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Token(int position) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"position/{position}")));

    private static int Position(string? token)
    {
        if (string.IsNullOrEmpty(token)) return 0;
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split('/') is ["position", var text]
            && int.TryParse(text, CultureInfo.InvariantCulture, out var position)
                ? position : throw Refused("Invalid page token value.", "invalid");
    }

    private static GoogleRefusalException Refused(string message, string reason = "badRequest") =>
        new(GoogleRefusal.BadRequest(message, reason));
}
