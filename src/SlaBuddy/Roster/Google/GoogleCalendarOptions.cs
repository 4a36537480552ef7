using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Roster.Google;

/// <summary>Where the shifts stand. Section <c>GoogleCalendar</c> of the configuration.</summary>
internal sealed class GoogleCalendarOptions
{
    public const string Section = "GoogleCalendar";

    /// <summary>
    /// The word that makes a shift an embedded one, and after it, where there is one, the product: words with a blank, -,
    /// &amp;, /, + or . between them.
    /// </summary>
    public const string DefaultEmbeddedPattern =
        @"\bembedded\b(?:(?:\s*[:,]|\s+(?:in|with|at)\b)?\s*(?<product>[\p{L}\p{N}]+(?:(?: & |[ &/+.-])[\p{L}\p{N}]+)*))?";

    /// <summary>The calendar whose events are shifts. Without any there is no roster. No default.</summary>
    public string? CalendarId { get; set; }

    /// <summary>Further calendars. None by default.</summary>
    public IList<string> Calendars { get; set; } = [];

    /// <summary>People's own calendars, of which only out-of-office is read. None by default.</summary>
    public IList<string> AbsenceCalendars { get; set; } = [];

    /// <summary>The service account's JSON file. No default.</summary>
    public string? CredentialsPath { get; set; }

    /// <summary>Whom the service account speaks for, where the domain delegates to it. No default.</summary>
    [EmailAddress]
    public string? DelegatedUser { get; set; }

    /// <summary>Where the Calendar API lives; Google's own address by default.</summary>
    [Url]
    public string? BaseUrl { get; set; }

    /// <summary>How far ahead shifts are read. 1 h to 90 d, default 14 d.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan LookAhead { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How far back shifts are read, for what is corrected afterwards. 0 to 31 d, default 1 d.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
    public TimeSpan LookBack { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often the calendar is read. 5 s to 1 d, default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")]
    public TimeSpan SyncEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Shifts whose title matches are embedded ones; a regular expression, upper and lower case alike. A group named
    /// <c>product</c> says where to. Default: the word "embedded" and what follows it.
    /// </summary>
    public string EmbeddedPattern { get; set; } = DefaultEmbeddedPattern;

    /// <summary>How long one attempt to read one page may take. 100 ms to 2 min, default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The longest wait that Google may ask for within one reading; longer ones are left to the next reading. 0 to 5 min,
    /// default 30 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a page is asked for again after its first attempt. 0 to 10 times, default 3.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first repetition; it doubles, with jitter. 10 ms to 30 s, default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:30")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Events asked for per page. 1 to 2,500, default 250.</summary>
    [Range(1, 2500)]
    public int PageSize { get; set; } = 250;

    /// <summary>Every calendar of shifts once.</summary>
    public IReadOnlyList<string> AllCalendars => Once(Calendars.Prepend(CalendarId ?? ""));

    /// <summary>Every calendar of absences once; those of shifts are read whole anyhow.</summary>
    public IReadOnlyList<string> AllAbsenceCalendars => [.. Once(AbsenceCalendars).Except(AllCalendars)];

    private static IReadOnlyList<string> Once(IEnumerable<string> calendars) =>
        [.. calendars.Select(id => id.Trim()).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
}
