using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Slack;

/// <summary>How Slack is reached. Section <c>Slack</c> of the configuration.</summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>Slack's own address; another one is for a proxy or a local workspace.</summary>
    public const string DefaultApiBaseUrl = "https://slack.com/api/";

    /// <summary>Whether there is Slack at all; without it only the API, webhooks and the feed tell of tickets. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The bot's token, <c>xoxb-…</c>. No default.</summary>
    public string? BotToken { get; set; }

    /// <summary>The app-level token, <c>xapp-…</c>. Only Socket Mode needs it. No default.</summary>
    public string? AppToken { get; set; }

    /// <summary>The secret that Slack signs its requests with. No default.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>Where the methods live. Default <see cref="DefaultApiBaseUrl"/>.</summary>
    [Required, Url]
    public string ApiBaseUrl { get; set; } = DefaultApiBaseUrl;

    /// <summary>How long one attempt of a reading call may take. 100 ms to 2 min, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a post may take; shorter than the lease of the outbox. 100 ms to 20 s, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:20")]
    public TimeSpan PostTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long opening a connection may take. 100 ms to 20 s, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:20")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a reading call is repeated after its first attempt. 0 to 10 times, default 3.</summary>
    [Range(0, 10)]
    public int ReadRetries { get; set; } = 3;

    /// <summary>The wait before the first repetition; it doubles, with jitter. 10 ms to 10 s, default 500 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest <c>Retry-After</c> a reading call sits out; past it, it fails and says so. 0 s to 5 min, default 30
    /// s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a method is left alone once nearly all of its calls failed. 500 ms to 5 min, default 10 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:05:00")]
    public TimeSpan CircuitBreak { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Messages asked for per page of history or replies; the upper bound for every caller. 1 to 999, default 999.
    /// </summary>
    [Range(1, 999)]
    public int HistoryPageSize { get; set; } = 999;

    /// <summary>Whether the configuration wants Slack; asked before options exist.</summary>
    public static bool IsEnabled(IConfiguration configuration) =>
        !string.Equals(configuration[$"{Section}:{nameof(Enabled)}"], "false", StringComparison.OrdinalIgnoreCase);

    /// <summary>People or channels asked for per page. 1 to 999, default 200.</summary>
    [Range(1, 999)]
    public int ListPageSize { get; set; } = 200;
}
