using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Api.Events;

/// <summary>
/// Wakes every stream of this instance when the feed grew, whichever instance wrote it. It listens on one connection, and only while
/// somebody reads; a bell that is not heard costs a stream the few seconds until it looks by itself.
/// </summary>
internal sealed partial class FeedBell(NpgsqlDataSource database, TimeProvider clock, ILogger<FeedBell> logger) : BackgroundService
{
    /// <summary>After a fault it listens again after this.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>After this without a word it asks whether the line still stands.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _wanted = new(0);
    private TaskCompletionSource _next = NewTurn();
    private int _readers;

    /// <summary>Ends when the feed has grown since it was asked for.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Somebody reads, until this is given back.</summary>
    public IDisposable Listen()
    {
        if (Interlocked.Increment(ref _readers) == 1) _wanted.Release();
        return new Reader(this);
    }

    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await _wanted.WaitAsync(stopping);
            while (Volatile.Read(ref _readers) > 0) await TryListenAsync(stopping);
        }
    }

    private async Task TryListenAsync(CancellationToken stopping)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(stopping);
            connection.Notification += (_, _) => Ring();
            await using (var listen = new NpgsqlCommand("listen sla_feed", connection)) await listen.ExecuteNonQueryAsync(stopping);
            // What was written before it listened would not be heard.
            Ring();
            while (Volatile.Read(ref _readers) > 0)
            {
                if (await connection.WaitAsync(Silence, stopping)) continue;
                await using var question = new NpgsqlCommand("select 1", connection);
                await question.ExecuteNonQueryAsync(stopping);
            }
        }
        catch (Exception fault) when (DatabaseFaultException.IsUnreachable(fault) || fault is PostgresException)
        {
            LogDeaf(fault);
            await Task.Delay(Pause, clock, stopping);
        }
    }

    private void Ring() => Interlocked.Exchange(ref _next, NewTurn()).TrySetResult();

    private static TaskCompletionSource NewTurn() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "The feed's bell is not heard for the moment; streams look by themselves")]
    private partial void LogDeaf(Exception fault);

    private sealed class Reader(FeedBell bell) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref bell._readers);
    }
}
