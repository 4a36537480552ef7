using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Roster;

/// <summary>Our reader of calendars over HTTP against the sandbox's Google, with repetitions as in production.</summary>
internal sealed class GoogleDesk : IAsyncDisposable
{
    private static readonly TimeSpan ShorterThanAnyTimeout = TimeSpan.FromSeconds(12);

    private readonly string _credentials = Path.GetTempFileName();
    private CalendarAccess? _access;

    public required SandboxHost Sandbox { get; init; }

    public required ManualClock Clock { get; init; }

    public required CalendarReader Reader { get; set; }

    /// <summary>How often events were asked for.</summary>
    public int Calls => CallsOf("events.list");

    public static async Task<GoogleDesk> OpenAsync(Action<GoogleCalendarOptions>? settle = null)
    {
        var clock = new ManualClock();
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), clock, CancellationToken.None);
        var desk = new GoogleDesk { Sandbox = sandbox, Clock = clock, Reader = null! };
        sandbox.Calendar.WriteCredentials(desk._credentials);
        desk.Settle(settle);
        return desk;
    }

    /// <summary>A reader that begins anew, with these settings and no token.</summary>
    public void Settle(Action<GoogleCalendarOptions>? settle)
    {
        var settings = new GoogleCalendarOptions
        {
            CredentialsPath = _credentials, BaseUrl = $"{Sandbox.BaseUrl}google/calendar/v3/",
        };
        settle?.Invoke(settings);
        var options = Options.Create(settings);
        _access?.Dispose();
        _access = new CalendarAccess(options, Clock);
        Reader = new CalendarReader(_access, options, Clock, NullLogger<CalendarReader>.Instance);
    }

    public int CallsOf(string method) => Sandbox.Log.Calls.Count(call => call.Method == method);

    /// <summary>Reads a day; what the reader waits for on the way comes at once, if it comes within the reach.</summary>
    public Task<CalendarContent> ReadAsync(string calendar = SandboxCalendar.Shifts, TimeSpan? reach = null)
    {
        var now = Clock.GetUtcNow();
        var reading = Reader.ReadAsync(calendar, now, now.AddDays(1), CancellationToken.None);
        return Eventually.Ends(reading, Clock, reach ?? ShorterThanAnyTimeout);
    }

    public async Task<string> RefusalAsync(string calendar = SandboxCalendar.Shifts, TimeSpan? reach = null) =>
        (await Assert.ThrowsAsync<CalendarFaultException>(() => ReadAsync(calendar, reach))).Message;

    public async ValueTask DisposeAsync()
    {
        _access?.Dispose();
        await Sandbox.DisposeAsync();
        File.Delete(_credentials);
    }
}
