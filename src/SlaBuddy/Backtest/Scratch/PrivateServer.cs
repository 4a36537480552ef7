using System.Security.Cryptography;
using System.Text;
using SlaBuddy.Database;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>
/// A private server of its own, beside the service's cluster and never the same. It is kept between runs together with
/// a migrated template, so that only the first run waits for them. Nothing on it survives a crash, nor needs to.
/// </summary>
internal sealed class PrivateServer : IScratchServer
{
    private const string TemplatePrefix = "backtest_template_";
    private const long TemplateLock = 7531;

    private readonly DatabaseOptions _options;
    private readonly ILoggerFactory _loggers;
    private readonly TimeProvider _clock;
    private readonly string _folder;
    private readonly EmbeddedPostgres _postgres;

    public PrivateServer(DatabaseOptions options, ILoggerFactory loggers, TimeProvider clock)
    {
        (_options, _loggers, _clock) = (options, loggers, clock);
        _folder = Path.Combine(options.DataPath ?? EmbeddedPostgresOptions.DefaultDataPath, "backtest");
        _postgres = new EmbeddedPostgres(
            new EmbeddedPostgresOptions
            {
                DataPath = _folder,
                BinariesPath = options.BinariesPath,
                Durable = false,
                Settings = new Dictionary<string, string>
                {
                    ["shared_buffers"] = "128MB",
                    ["max_wal_size"] = "2GB",
                    // Tables grow from nothing to their full size in seconds, and plans must follow.
                    ["autovacuum_naptime"] = "1s",
                },
            },
            clock,
            loggers.CreateLogger<EmbeddedPostgres>());
    }

    public async Task<string> CreateDatabaseAsync(string name, CancellationToken ct)
    {
        await StartAsync();
        ct.ThrowIfCancellationRequested();
        await using var server = await ServerConsole.OpenAsync(_postgres.ConnectionStringTo("postgres"), ct);
        await server.ExecuteAsync($"select pg_advisory_lock({TemplateLock})", ct);
        await server.DropAbandonedAsync(_clock, ct);
        var template = await EnsureTemplateAsync(server, ct);
        await server.ExecuteAsync($"create database {name} template {template} strategy file_copy", ct);
        return _postgres.ConnectionStringTo(name);
    }

    public async Task DropDatabaseAsync(string name)
    {
        await using var server = await ServerConsole.OpenAsync(
            _postgres.ConnectionStringTo("postgres"), CancellationToken.None);
        await server.ExecuteAsync($"drop database if exists {name} with (force)", CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    private async Task StartAsync()
    {
        try
        {
            // Not to be cancelled: a server that was left half started would run on with nobody to stop it.
            await _postgres.StartAsync(CancellationToken.None);
        }
        catch (DatabaseFaultException fault) when (Directory.Exists(new ClusterLayout(_folder).Cluster))
        {
            throw new DatabaseFaultException(
                fault.What, $"{fault.Remedy} {_folder} holds nothing of worth: it may be deleted.", fault);
        }
    }

    private async Task<string> EnsureTemplateAsync(ServerConsole server, CancellationToken ct)
    {
        var template = TemplatePrefix + Fingerprint();
        var existing = await server.DatabasesAsync(TemplatePrefix, ct);
        if (existing.Contains(template)) return template;

        // Of other builds, and of a run that was killed while it migrated.
        foreach (var other in existing) await server.ExecuteAsync($"drop database {other} with (force)", ct);
        var unfinished = TemplatePrefix + "unfinished";
        await server.ExecuteAsync($"create database {unfinished} template template0", ct);
        await ScratchMigration.RunAsync(_postgres.ConnectionStringTo(unfinished), _options, _loggers, ct);
        await server.ExecuteAsync($"alter database {unfinished} rename to {template}", ct);
        return template;
    }

    private static string Fingerprint()
    {
        var scripts = DatabaseSource.Embedded.Migrations.Concat(DatabaseSource.Embedded.Objects)
            .Select(script => $"{script.Path} {script.Sha256}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', scripts))))[..16];
    }
}
