using SlaBuddy.Client.Calls;

namespace SlaBuddy.Client;

/// <summary>
/// Everything that SLA Buddy can do, over its API. It may be used from many threads at once; one for the whole program is enough.
/// <code>
/// using var client = new SlaBuddyClient(new() { BaseAddress = new("https://sla.example.com"), ApiKey = key });
/// await client.Slas.StartAsync(ticketId, "enterprise");
/// </code>
/// With dependency injection: <c>services.AddSlaBuddyClient(options => …)</c>.
/// </summary>
public sealed class SlaBuddyClient : IDisposable
{
    private readonly HttpClient? _own;

    /// <summary>A client with connections of its own.</summary>
    /// <param name="options">Where the service is, and what opens it.</param>
    /// <param name="clock">What waits are counted by; the system's clock unless given.</param>
    /// <exception cref="ArgumentException">The options cannot be used so; the message names each fault with its remedy.</exception>
    public SlaBuddyClient(SlaBuddyClientOptions options, TimeProvider? clock = null) : this(options, NewHttp(), clock)
    {
    }

    internal SlaBuddyClient(SlaBuddyClientOptions options, Func<HttpClient> http, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var wire = new Wire(http, options.Check(), clock);
        var backoff = new Backoff(options, Random.Shared.NextDouble);
        var calls = new Pipeline(wire, backoff, clock);
        Tickets = new(calls);
        Slas = new(calls);
        History = new(calls);
        Policies = new(calls);
        Channels = new(calls);
        Agents = new(calls);
        Roster = new(calls);
        Escalations = new(calls);
        Notifications = new(calls);
        Reports = new(calls);
        Audit = new(calls);
        Webhooks = new(calls);
        Events = new((filter, after) => new(wire, backoff, options.StreamSilence, clock, filter, after));
    }

    private SlaBuddyClient(SlaBuddyClientOptions options, HttpClient own, TimeProvider? clock) : this(options, () => own, clock) =>
        _own = own;

    /// <summary>Tickets: opened, answered, resolved.</summary>
    public TicketsClient Tickets { get; }

    /// <summary>The clocks of a ticket and its ladder: started, paused, resumed, stopped, postponed.</summary>
    public SlasClient Slas { get; }

    /// <summary>The live stream: what happens, as it happens.</summary>
    public EventsClient Events { get; }

    /// <summary>What happened to all tickets, in one order.</summary>
    public HistoryClient History { get; }

    /// <summary>What is promised, kept as code: read, tried out, put in force.</summary>
    public PoliciesClient Policies { get; }

    /// <summary>The channels whose messages become tickets.</summary>
    public ChannelsClient Channels { get; }

    /// <summary>Whose replies are answers.</summary>
    public AgentsClient Agents { get; }

    /// <summary>Who is on shift, and what was said over the calendar.</summary>
    public RosterClient Roster { get; }

    /// <summary>The levels of all tickets.</summary>
    public EscalationsClient Escalations { get; }

    /// <summary>What was told to Slack, and what could not be.</summary>
    public NotificationsClient Notifications { get; }

    /// <summary>How well promises were kept.</summary>
    public ReportsClient Reports { get; }

    /// <summary>Who changed what through the API.</summary>
    public AuditClient Audit { get; }

    /// <summary>Addresses of yours that are told what happens.</summary>
    public WebhooksClient Webhooks { get; }

    /// <summary>Lets go of the connections, if they are the client's own.</summary>
    public void Dispose() => _own?.Dispose();

    internal static SocketsHttpHandler NewHandler() => new()
    {
        // A redirect would take the call elsewhere, and its key along; that is for people to decide.
        AllowAutoRedirect = false,
        // The service may move to another address while the program runs.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = System.Net.DecompressionMethods.All,
        UseCookies = false,
    };

    private static HttpClient NewHttp() => new(NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
}
