using System.Collections.Immutable;
using System.Globalization;

namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>What <c>events.list</c> was asked for.</summary>
internal sealed record EventsQuery
{
    private const int DefaultResults = 250;
    private const int MostResults = 2500;

    private static readonly string[] KnownTypes =
        ["birthday", "default", "focusTime", "fromGmail", "outOfOffice", "workingLocation"];

    private readonly IReadOnlyDictionary<string, string> _arguments;

    /// <exception cref="GoogleRefusalException">Google would not take it.</exception>
    public EventsQuery(IReadOnlyDictionary<string, string> arguments)
    {
        _arguments = arguments;
        SingleEvents = Flag("singleEvents");
        ShowDeleted = Flag("showDeleted");
        OrderBy = Text("orderBy");
        if (OrderBy is not (null or "startTime" or "updated")) throw Invalid("orderBy");
        if (OrderBy == "startTime" && !SingleEvents)
            throw Refused("The requested ordering is not available for the particular query.");
        (From, Until, UpdatedMin) = (Instant("timeMin"), Instant("timeMax"), Instant("updatedMin"));
        if (From >= Until)
            throw new GoogleRefusalException(
                GoogleRefusal.BadRequest("The specified time range is empty.", "timeRangeEmpty") with
                {
                    Domain = "calendar", Parameter = "timeMax",
                });
        Zone = Text("timeZone") is not { } id ? null
            : TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : throw Invalid("timeZone");
        Results = Math.Min(Number("maxResults") ?? DefaultResults, MostResults);
        MaxAttendees = Number("maxAttendees");
        EventTypes = [.. (Text("eventTypes") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
        if (EventTypes.Except(KnownTypes).Any()) throw Invalid("eventTypes");
        (Words, ICalUid) = (Text("q"), Text("iCalUID"));
        Page = PageToken.Read(Text("pageToken"));
    }

    public bool SingleEvents { get; }

    public bool ShowDeleted { get; }

    public string? OrderBy { get; }

    public DateTimeOffset? From { get; }

    public DateTimeOffset? Until { get; }

    public DateTimeOffset? UpdatedMin { get; }

    /// <summary>The zone that the answer is written in; the calendar's, if null.</summary>
    public TimeZoneInfo? Zone { get; }

    public int Results { get; }

    public int? MaxAttendees { get; }

    public ImmutableArray<string> EventTypes { get; }

    public string? Words { get; }

    public string? ICalUid { get; }

    public PageToken Page { get; }

    private string? Text(string name) => _arguments.GetValueOrDefault(name);

    private bool Flag(string name) => Text(name)?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    private int? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : throw Invalid(name);
    }

    private DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text) return null;
        return Rfc3339.TryRead(text, out var instant) ? instant : throw Refused("Bad Request");
    }

    private static GoogleRefusalException Invalid(string name) => new(
        GoogleRefusal.BadRequest($"Invalid value for: {name}", "invalid") with { Parameter = name });

    private static GoogleRefusalException Refused(string message) => new(GoogleRefusal.BadRequest(message));
}
