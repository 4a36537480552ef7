using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SlaBuddy.Bench.Databases;
using SlaBuddy.Engine;

namespace SlaBuddy.Bench.Parts;

/// <summary>The service's hosted due loop, alone, on a database; what it says it fired is how late it was.</summary>
internal sealed class RunningDueLoop : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly NpgsqlDataSource _connections;
    private readonly DueCheckLoop _loop;
    private readonly FiredLog _fired;
    private readonly TimeProvider _clock;

    public RunningDueLoop(BenchDatabase database, TimeProvider clock)
    {
        _clock = clock;
        _fired = new FiredLog(clock);
        _connections = NpgsqlDataSource.Create(database.ConnectionString + ";Pooling=true");
        var doorbell = new Doorbell(clock);
        _loop = new DueCheckLoop(
            new DueCheck(_connections, doorbell, _fired),
            doorbell,
            new Agenda(_connections),
            clock,
            NullLogger<DueCheckLoop>.Instance);
    }

    /// <summary>By how many milliseconds each of so many levels was late.</summary>
    public async Task<IReadOnlyCollection<double>> AwaitAsync(int count, CancellationToken ct)
    {
        await _loop.StartAsync(ct);
        try
        {
            return await _fired.AwaitAsync(count, ct).WaitAsync(Limit, _clock, ct);
        }
        catch (TimeoutException)
        {
            throw new BenchFaultException($"The due loop did not fire {count} levels within {Limit:mm\\:ss}.");
        }
        finally
        {
            await _loop.StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _loop.Dispose();
        await _connections.DisposeAsync();
    }
}
