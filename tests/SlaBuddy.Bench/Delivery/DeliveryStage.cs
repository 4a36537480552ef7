using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Hosting;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;

namespace SlaBuddy.Bench.Delivery;

/// <summary>The whole service over real HTTP to the sandbox, which limits nothing, on a database with a full desk.</summary>
internal sealed class DeliveryStage : IAsyncDisposable
{
    private const int BatchSize = 2_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("sla-buddy-bench-").FullName;
    private WebApplication? _service;

    private DeliveryStage(SandboxHost sandbox, BenchDatabase database)
    {
        Sandbox = sandbox;
        Database = database;
    }

    public SandboxHost Sandbox { get; }

    public BenchDatabase Database { get; }

    public static async Task<DeliveryStage> StartAsync(BenchContext bench, int openTickets, CancellationToken ct)
    {
        var sandbox = await SandboxHost.StartAsync(new SandboxOptions { World = BenchDesk.World }, bench.Clock, ct);
        var stage = new DeliveryStage(sandbox, await bench.Cluster.CreateAsync("template0", ct));
        try
        {
            await stage.ServeAsync(ct);
            await stage.FillDeskAsync(bench.Clock.GetUtcNow(), openTickets, ct);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.StopAsync();
            await _service.DisposeAsync();
        }
        await Sandbox.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ServeAsync(CancellationToken ct)
    {
        var team = Path.Combine(_folder, "sla-buddy.yaml");
        var calendar = Path.Combine(_folder, "calendar.json");
        await File.WriteAllTextAsync(team, BenchDesk.Yaml, ct);
        Sandbox.Calendar.WriteCredentials(calendar);
        _service = SlaBuddyHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:SlaBuddy"] = Database.ConnectionString + ";Pooling=true",
                ["Urls"] = "http://127.0.0.1:0",
                ["Slack:BotToken"] = Sandbox.Options.BotToken,
                ["Slack:SigningSecret"] = Sandbox.Options.SigningSecret,
                ["Slack:ApiBaseUrl"] = new Uri(Sandbox.BaseUrl, "api/").ToString(),
                ["GoogleCalendar:CalendarId"] = SandboxCalendar.Shifts,
                ["GoogleCalendar:CredentialsPath"] = calendar,
                ["GoogleCalendar:BaseUrl"] = new Uri(Sandbox.BaseUrl, "google/calendar/v3/").ToString(),
                ["Policies:Path"] = team,
            });
            builder.Logging.ClearProviders();
        });
        await _service.StartAsync(ct);
        if (!await Sandbox.Events.ConnectAsync(new Uri(new Uri(_service.Urls.Single()), "/slack/events"), ct))
            throw new BenchFaultException("The service takes no events from the sandbox.");
    }

    // Opened within the last two hours, so that they have most of a day to go.
    private async Task FillDeskAsync(DateTimeOffset now, int count, CancellationToken ct)
    {
        await using var connection = await Database.OpenAsync(ct);
        foreach (var batch in Enumerable.Range(0, count).Chunk(BatchSize))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "select sla.store_messages('T0ACME', 'import', @messages::jsonb)",
                new { messages = SlackJson.Of([.. batch.Select(number => Root(now, number))]) }, cancellationToken: ct));
        }
        await connection.ExecuteAsync(new CommandDefinition("vacuum analyze", cancellationToken: ct));
    }

    private static SlackMessage Root(DateTimeOffset now, int number)
    {
        var at = now.AddHours(-1).AddMilliseconds(-30 * number);
        var ts = string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()}.{number % 1_000_000:000000}");
        return new(BenchDesk.Channel(BenchDesk.BusyChannels + (number % BenchDesk.DeskChannels)), ts, ts,
            BenchDesk.Customer, "Since this morning my deployment fails, could somebody look at it?");
    }
}
