using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlaBuddy.Configuration;
using SlaBuddy.Helpdesk;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Helpdesk;

/// <summary>One helpdesk as the service opens it, over real HTTP, with a file and credentials of the test's own.</summary>
internal sealed class HelpdeskWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-");
    private readonly ServiceProvider _services;

    public HelpdeskWorld(string kind, string url)
    {
        var file = Path.Combine(_folder.FullName, "sla-buddy.yaml");
        File.WriteAllText(file, $"channels: [{{channel: \"#helpdesk\", kind: helpdesk, helpdesk: {{kind: {kind}, url: \"{url}\"}}}}]");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Policies:Path", file), new($"Helpdesks:{kind}:Email", "ana@acme.example"), new($"Helpdesks:{kind}:Token", "hunter2"),
        ]).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(new TeamFile(configuration))
            .AddSingleton<TimeProvider>(Clock)
            .AddHelpdesks()
            .BuildServiceProvider();
        Helpdesk = _services.GetRequiredService<Helpdesks>().Find(kind)!;
    }

    public ManualClock Clock { get; } = new();

    public IHelpdesk Helpdesk { get; }

    /// <summary>What comes of asking for a ticket that was opened an hour ago and never read.</summary>
    public async Task<HeardTicket> AskAsync(string number = "4711", string? mark = null)
    {
        HeardTicket? heard = null;
        var now = Clock.GetUtcNow();
        TicketToAsk asked = new(1, "", number, now.AddHours(-1), null, mark, now);
        try
        {
            await Helpdesk.ReadAsync([asked], it =>
            {
                heard = it;
                return Task.CompletedTask;
            }, CancellationToken.None);
        }
        catch (HelpdeskException fault)
        {
            return new(asked, null, fault);
        }
        return heard!;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
