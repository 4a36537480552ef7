using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Helpdesk;
using SlaBuddy.Tests.Stories;

namespace SlaBuddy.Tests.Hosting;

/// <summary>What a service needs around it beside a database: the sandbox, the team's file and the calendar's key.</summary>
internal sealed class Surroundings : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sla-buddy-test-").FullName;

    private Surroundings(SandboxHost sandbox) => Sandbox = sandbox;

    public SandboxHost Sandbox { get; }

    public static async Task<Surroundings> CreateAsync(TimeProvider clock, SandboxOptions? options = null,
        string yaml = StoryFile.Published)
    {
        var around = new Surroundings(await SandboxHost.StartAsync(options ?? new SandboxOptions(), clock, CancellationToken.None));
        await File.WriteAllTextAsync(Path.Combine(around._folder, "sla-buddy.yaml"),
            yaml.Replace("{sandbox}", around.Sandbox.BaseUrl.ToString(), StringComparison.Ordinal));
        around.Sandbox.Calendar.WriteCredentials(Path.Combine(around._folder, "calendar.json"));
        return around;
    }

    /// <summary>What the service is told.</summary>
    public Dictionary<string, string?> Settings() => new(Sandbox.Options.SocketMode ? OverSockets() : [])
    {
        ["Slack:BotToken"] = Sandbox.Options.BotToken,
        ["Slack:SigningSecret"] = Sandbox.Options.SigningSecret,
        ["Slack:ApiBaseUrl"] = new Uri(Sandbox.BaseUrl, "api/").ToString(),
        ["GoogleCalendar:CalendarId"] = SandboxCalendar.Shifts,
        ["GoogleCalendar:CredentialsPath"] = Path.Combine(_folder, "calendar.json"),
        ["GoogleCalendar:BaseUrl"] = new Uri(Sandbox.BaseUrl, "google/calendar/v3/").ToString(),
        ["Helpdesks:zendesk:Email"] = ZendeskEndpoint.Email,
        ["Helpdesks:zendesk:Token"] = ZendeskEndpoint.Token,
        ["Helpdesks:zendesk:AllowLoopback"] = "true",
        ["Helpdesks:freshdesk:Token"] = FreshdeskEndpoint.Key,
        ["Helpdesks:freshdesk:AllowLoopback"] = "true",
        ["Policies:Path"] = Path.Combine(_folder, "sla-buddy.yaml"),
    };

    // Silence is measured in real time, so what takes a minute in earnest takes a second here.
    private Dictionary<string, string?> OverSockets() => new()
    {
        ["Slack:AppToken"] = Sandbox.Options.AppToken,
        ["Slack:SocketMode:PingEvery"] = "00:00:00.200",
        ["Slack:SocketMode:LongestSilence"] = "00:00:04",
    };

    /// <summary>The same in the form of an environment.</summary>
    public (string Name, string Value)[] Environment(string connectionString) =>
        [.. Environment(), ("ConnectionStrings__SlaBuddy", connectionString)];

    /// <summary>Without a database: the service starts its own.</summary>
    public (string Name, string Value)[] Environment() =>
        [.. Settings().Select(one => (one.Key.Replace(":", "__", StringComparison.Ordinal), one.Value!))];

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
