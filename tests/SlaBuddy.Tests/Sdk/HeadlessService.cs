using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SlaBuddy.Api.Access;
using SlaBuddy.Client;
using SlaBuddy.Hosting;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Sdk;

/// <summary>The whole service without Slack, over real HTTP on a real database; its time is moved, and begins at 9:00.</summary>
internal sealed class HeadlessService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly RecordingLogs _logs;

    private HeadlessService(TestDatabase database, WebApplication app, string folder, RecordingLogs logs) =>
        (Database, _app, _folder, _logs) = (database, app, folder, logs);

    public TestDatabase Database { get; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>What it complained of, for a test that does not know why it failed.</summary>
    public string Complaints => string.Join('\n', _logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal)
        || line.StartsWith("Warning", StringComparison.Ordinal)));

    public static async Task<HeadlessService> StartAsync(string policies)
    {
        var database = await Postgres.CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("sla-buddy-headless-").FullName;
        var file = Path.Combine(folder, "sla-buddy.yaml");
        await File.WriteAllTextAsync(file, policies);
        var logs = new RecordingLogs();
        await MoveAsync(database, new(9, 0));
        var app = SlaBuddyHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:SlaBuddy"] = database.ConnectionString, ["Urls"] = "http://127.0.0.1:0", ["Policies:Path"] = file,
                ["Slack:Enabled"] = "false", ["Webhooks:AllowHttp"] = "true", ["Webhooks:AllowedNetworks"] = "127.0.0.1/32",
            });
            builder.Logging.ClearProviders().AddProvider(logs);
        });
        await app.StartAsync();
        return new(database, app, folder, logs);
    }

    public async Task<string> CreateKeyAsync()
    {
        var key = ApiKeyText.Create();
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync("select sla.create_api_key(@KeyId, 'sdk', @hash, @scopes, null, 'test')",
            new { key.KeyId, hash = key.Hash(), scopes = ApiScope.All.ToArray() });
        return key.Reveal();
    }

    public async Task<SlaBuddyClient> ClientAsync() => new(new() { BaseAddress = Address, ApiKey = await CreateKeyAsync() });

    /// <summary>To this time of the same day.</summary>
    public Task MoveAsync(TimeOnly time) => MoveAsync(Database, time);

    /// <summary>Until so many entries of a type stand in the feed; asked of the database, lest the key call too often.</summary>
    public Task ToldAsync(string type, int count = 1) => Eventually.IsTrue(async () =>
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>("select count(*) from sla.feed where type = @type", new { type }) >= count;
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task MoveAsync(TestDatabase database, TimeOnly time)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync("select sla.move_clock(@at)",
            new { at = new DateTimeOffset(new DateOnly(2026, 3, 2), time, TimeSpan.Zero) });
    }
}
