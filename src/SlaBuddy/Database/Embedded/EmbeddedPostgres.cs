using System.Globalization;

namespace SlaBuddy.Database.Embedded;

/// <summary>
/// A private Postgres of our own, made from the installed programs and reached through a socket that nobody else may
/// open. Created once, reused, shared by the instances of one data folder, and stopped by the last of them to leave.
/// </summary>
internal sealed partial class EmbeddedPostgres(
    EmbeddedPostgresOptions options, TimeProvider clock, ILogger<EmbeddedPostgres> logger) : IAsyncDisposable
{
    private readonly ClusterLayout _layout = new(options.DataPath);
    private IDisposable? _use;
    private ClusterServer? _server;

    /// <summary>Valid before the start as well, so that a pool can be set up around it.</summary>
    public string ConnectionString => _layout.ConnectionString(ClusterLayout.DatabaseName);

    public string ConnectionStringTo(string database) => _layout.ConnectionString(database);

    /// <summary>The user the server runs as when we are root; null when it is ourselves.</summary>
    public string? RunsAs { get; private set; }

    /// <exception cref="DatabaseFaultException">It cannot be created or started here.</exception>
    public async Task StartAsync(CancellationToken ct)
    {
        if (_use is not null) return;
        if (OperatingSystem.IsWindows())
        {
            throw new DatabaseFaultException(
                "There is no private Postgres on Windows.", "Give ConnectionStrings__SlaBuddy.");
        }

        CreateRoot();
        using var change = await FileLock.ExclusiveAsync(_layout.ChangeLock, options.StartTimeout, clock, ct);
        var account = await UnixAccount.ChooseAsync(_layout, ct);
        await account.RequireReachableAsync(_layout.Root, ct);
        RunsAs = account.Name;
        var programs = await PostgresBinaries.FindAsync(options.BinariesPath, MajorOfData(), ct);
        var server = new ClusterServer(_layout, options, programs, account, clock);

        if (!Directory.Exists(_layout.Cluster))
        {
            LogCreating(_layout.Root, programs.Major);
            await new ClusterCreation(_layout, options, programs, account).RunAsync(ct);
        }

        if (await server.IsRunningAsync(ct))
        {
            LogAdopting(_layout.Cluster);
        }
        else
        {
            LogStarting(_layout.Cluster);
            await server.StartAsync(ct);
        }

        await server.AwaitReadyAsync(ct);
        _server = server;
        _use = FileLock.TryShared(_layout.UseLock)
            ?? throw new DatabaseFaultException(
                $"{_layout.UseLock} is held by something else.", "Find it with \"lsof\" and end it.");
    }

    /// <summary>Stops the server unless another instance still uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_use is null || _server is null) return;
        using var change = await FileLock.ExclusiveAsync(
            _layout.ChangeLock, options.StartTimeout, clock, CancellationToken.None);
        _use.Dispose();
        _use = null;
        using var alone = FileLock.TryExclusive(_layout.UseLock);
        if (alone is null)
        {
            LogLeaving(_layout.Cluster);
            return;
        }

        await _server.StopAsync(CancellationToken.None);
        LogStopped(_layout.Cluster);
    }

    private void CreateRoot()
    {
        try
        {
            Directory.CreateDirectory(_layout.Root);
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseFaultException(
                $"The data folder {_layout.Root} cannot be created: {refusal.Message}",
                "Set Database__DataPath to a folder the service may write to, or give ConnectionStrings__SlaBuddy.",
                refusal);
        }
    }

    private int? MajorOfData()
    {
        var path = Path.Combine(_layout.Cluster, "PG_VERSION");
        return File.Exists(path) ? int.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture) : null;
    }

    [LoggerMessage(LogLevel.Information, "Creating a private PostgreSQL {Major} in {Folder}; this happens once")]
    private partial void LogCreating(string folder, int major);

    [LoggerMessage(LogLevel.Information, "Starting the private Postgres in {Cluster}")]
    private partial void LogStarting(string cluster);

    [LoggerMessage(LogLevel.Information, "The private Postgres in {Cluster} runs already: using it")]
    private partial void LogAdopting(string cluster);

    [LoggerMessage(LogLevel.Information, "Another instance uses the private Postgres in {Cluster}: leaving it running")]
    private partial void LogLeaving(string cluster);

    [LoggerMessage(LogLevel.Information, "Stopped the private Postgres in {Cluster}")]
    private partial void LogStopped(string cluster);
}
