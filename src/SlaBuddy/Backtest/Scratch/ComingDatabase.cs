using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Backtest.Scratch;

/// <summary>A scratch database that is being made while something else is done. Thrown away when it is disposed.</summary>
internal sealed class ComingDatabase : IAsyncDisposable
{
    private readonly CancellationTokenSource _abandon;
    private readonly Task<ScratchDatabase> _coming;

    public ComingDatabase(IScratchServer server, DatabaseOptions options, TimeProvider clock, CancellationToken ct)
    {
        _abandon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _coming = ScratchDatabase.CreateAsync(server, options, clock, _abandon.Token);
    }

    public bool IsThere => _coming.IsCompleted;

    public async Task<NpgsqlDataSource> DataSourceAsync() => (await _coming).DataSource;

    public async ValueTask DisposeAsync()
    {
        await _abandon.CancelAsync();
        try
        {
            await (await _coming).DisposeAsync();
        }
        catch (Exception fault) when (fault is OperationCanceledException or DatabaseFaultException or NpgsqlException)
        {
            // It never came. Whoever waited for it was told; whoever gave up before has another failure to tell.
        }

        _abandon.Dispose();
    }
}
