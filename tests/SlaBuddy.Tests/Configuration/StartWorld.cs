using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Database;
using SlaBuddy.Hosting;
using SlaBuddy.Roster;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Configuration;

/// <summary>The start-up steps as the service runs them, with a file and an environment of the test's own.</summary>
internal sealed class StartWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-");
    private WebApplication? _app;

    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Slack:BotToken"] = Workspace.Token,
        ["Slack:SigningSecret"] = "signing-secret-of-the-test",
        ["Slack:ReadRetries"] = "0",
    };

    public T Get<T>() where T : notnull => _app!.Services.GetRequiredService<T>();

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public StartWorld WithFile(string yaml)
    {
        Settings["Policies:Path"] = Write("sla-buddy.yaml", yaml);
        return this;
    }

    public StartWorld In(Workspace workspace, TestDatabase? database = null)
    {
        Settings["Slack:ApiBaseUrl"] = workspace.ApiBaseUrl;
        // Without a database of its own a test must not make one start.
        Settings["ConnectionStrings:SlaBuddy"] = database?.ConnectionString ?? "Host=127.0.0.1;Port=1;Password=hunter2";
        return this;
    }

    /// <summary>Runs the steps; returns every fault, and the refusal unless the service would start.</summary>
    public async Task<(IReadOnlyList<Fault> Faults, StartupFaultsException? Refusal)> StartAsync()
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddStartup();
        if (Settings["ConnectionStrings:SlaBuddy"]!.Contains("Port=1;", StringComparison.Ordinal) is false)
            builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddSlackClient(builder.Configuration).AddSlaBuddyConfiguration(builder.Configuration)
            .AddRoster(builder.Configuration);
        // Who is who and who is on shift are another stage's questions.
        foreach (var step in builder.Services.Where(IsOfTheRoster).ToArray()) builder.Services.Remove(step);
        if (_app is not null) await _app.DisposeAsync();
        _app = builder.Build();
        try
        {
            await Get<StartupSequence>().StartAsync(CancellationToken.None);
            return (Get<StartupFaults>().All, null);
        }
        catch (StartupFaultsException refusal)
        {
            return (Get<StartupFaults>().All, refusal);
        }
    }

    private static bool IsOfTheRoster(ServiceDescriptor it) =>
        it.ServiceType == typeof(IStartupStep) && it.ImplementationType?.Namespace == typeof(TeamSync).Namespace;

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
