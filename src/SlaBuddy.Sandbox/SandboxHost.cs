using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Feeds;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Helpdesk;
using SlaBuddy.Sandbox.Interactivity;
using SlaBuddy.Sandbox.Pages;
using SlaBuddy.Sandbox.SlackApi;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Sandbox.SlackSockets;
using SlaBuddy.Sandbox.Wire;

namespace SlaBuddy.Sandbox;

/// <summary>
/// A Slack workspace and a Google Calendar on one local address: the page at <c>/</c>, Slack's Web API at
/// <c>api/&lt;method&gt;</c>, Google at <c>google/</c>, the calendars' feeds at <c>ical/</c>. Everything is in memory and
/// ends with it.
/// </summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private int _lastSocketId;

    private SandboxHost(SandboxOptions options, TimeProvider clock)
    {
        (Options, Clock) = (options, clock);
        (Workspace, Calendar) = options.World(clock);
        Faults = new WireFaults(clock);
        Sockets = new SocketHub(this);
        SocketTickets = new SocketTickets(this);
        Helpdesks = new Helpdesks(this);
        Events = new EventDelivery(this);
        Interactions = new Interactions(this);

        // An empty builder reads no environment: two sandboxes and a service on one machine must not share settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Url.ToString());
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        SandboxPages.AddServices(builder.Services);
        _app = builder.Build();
        new SocketEndpoint(this, _stopping.Token).Map(_app);
        _app.UseRouting();
        new SlackApiEndpoint(this).Map(_app);
        new ResponseEndpoint(this).Map(_app);
        new GoogleEndpoint(this).Map(_app);
        new FeedEndpoint(this).Map(_app);
        Helpdesks.Map(_app);
        new FaultsEndpoint(Faults).Map(_app);
        new SocketsAdmin(Sockets).Map(_app);
        new AdminEndpoint(this).Map(_app);
        new SandboxPages(this, _app.Lifetime.ApplicationStopping).Map(_app);
    }

    public Uri BaseUrl { get; private set; } = new("http://127.0.0.1:0");

    public Workspace Workspace { get; }

    public SandboxCalendar Calendar { get; }

    /// <summary>Zendesk at <c>zendesk/</c> and Freshdesk at <c>freshdesk/</c>.</summary>
    public Helpdesks Helpdesks { get; }

    public WireFaults Faults { get; }

    public WireLog Log { get; } = new();

    public EventDelivery Events { get; }

    public SocketHub Sockets { get; }

    public SocketTickets SocketTickets { get; }

    public Interactions Interactions { get; }

    public SandboxOptions Options { get; }

    public TimeProvider Clock { get; }

    public static async Task<SandboxHost> StartAsync(SandboxOptions options, TimeProvider clock, CancellationToken ct)
    {
        var host = new SandboxHost(options, clock);
        try
        {
            await host._app.StartAsync(ct);
            var addresses = host._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
            host.BaseUrl = new Uri(addresses!.Addresses.First().TrimEnd('/') + "/");
            host.Calendar.Account.TokenUri = new Uri(host.BaseUrl, "google/token");
            if (options.EventsTo is { } address && !await host.Events.ConnectAsync(address, ct))
                throw new EventsRefusedException(address);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a calendar's feed is; the address is a secret.</summary>
    public Uri FeedOf(string calendarId) => new(BaseUrl, $"ical/{Options.FeedSecret}/{calendarId}.ics");

    /// <summary>Completes when the sandbox has stopped.</summary>
    public Task WaitForShutdownAsync(CancellationToken ct) => _app.WaitForShutdownAsync(ct);

    public async ValueTask DisposeAsync()
    {
        Faults.Clear();
        await _stopping.CancelAsync();
        await Events.DisposeAsync();
        await _app.DisposeAsync();
        Interactions.Dispose();
        Calendar.Dispose();
        _stopping.Dispose();
    }

    internal int NextSocketId() => Interlocked.Increment(ref _lastSocketId);
}
