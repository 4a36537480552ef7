using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Tests.Stories;

namespace SlaBuddy.Tests.Hosting;

/// <summary>A sandbox in real time, and the environment that leads a service of its own process there.</summary>
internal sealed class SandboxedTeam : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-team-");

    private SandboxedTeam(SandboxHost sandbox) => Sandbox = sandbox;

    public SandboxHost Sandbox { get; }

    public static async Task<SandboxedTeam> StartAsync()
    {
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), TimeProvider.System, CancellationToken.None);
        var team = new SandboxedTeam(sandbox);
        await File.WriteAllTextAsync(team.In("sla-buddy.yaml"), StoryFile.Published);
        sandbox.Calendar.WriteCredentials(team.In("calendar.json"));
        return team;
    }

    public (string Name, string Value)[] Environment(string name, string value) =>
    [
        (name, value),
        ("Slack__BotToken", Sandbox.Options.BotToken),
        ("Slack__SigningSecret", Sandbox.Options.SigningSecret),
        ("Slack__ApiBaseUrl", new Uri(Sandbox.BaseUrl, "api/").ToString()),
        ("GoogleCalendar__CalendarId", SandboxCalendar.Shifts),
        ("GoogleCalendar__CredentialsPath", In("calendar.json")),
        ("GoogleCalendar__BaseUrl", new Uri(Sandbox.BaseUrl, "google/calendar/v3/").ToString()),
        ("Policies__Path", In("sla-buddy.yaml")),
    ];

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
