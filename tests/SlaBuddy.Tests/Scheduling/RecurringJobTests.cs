using System.Collections.Concurrent;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlaBuddy.Database;
using SlaBuddy.Hosting;
using SlaBuddy.Scheduling;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Scheduling;

public class RecurringJobTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Each_due_run_happens_once_however_many_instances_there_are()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        var runs = new Runs(enough: 8);

        var both = await Task.WhenAll(StartAsync(db, runs), StartAsync(db, runs));
        // Whoever planned last began the schedule anew; what ran before then was due in the one it replaced.
        await using var connection = await db.DataSource.OpenConnectionAsync();
        var start = new DateTimeOffset(
            await connection.ExecuteScalarAsync<long>("select start_time from quartz.qrtz_triggers"), TimeSpan.Zero);
        await Eventually.IsTrue(() => runs.Since(start).Count() >= 8);

        foreach (var service in both) await service.DisposeAsync();
        // One run a second after the first, and one that may have been taken up under the replaced schedule: two
        // instances that each kept their own time would need half as long.
        var eighth = runs.Since(start).ElementAt(7);
        Assert.True(eighth - start > TimeSpan.FromSeconds(5.9), $"the eighth run came {eighth - start} after the schedule began");
        Assert.Equal(0, runs.Overlaps);
    }

    [Fact]
    public async Task A_job_that_fails_runs_again()
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        var runs = new Runs(enough: 3) { Fails = true };

        await using var service = await StartAsync(db, runs);

        await runs.Enough.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_stopped_and_runs_again()
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        var runs = new Runs(enough: 2) { Hangs = true };

        await using var service = await StartAsync(db, runs);

        await runs.Enough.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_changed_interval_replaces_the_old_one()
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        var runs = new Runs(enough: 1);
        await using (await StartAsync(db, runs, every: TimeSpan.FromHours(2))) { }

        await using (await StartAsync(db, runs, every: TimeSpan.FromHours(3))) { }

        await using var connection = await db.DataSource.OpenConnectionAsync();
        var interval = await connection.ExecuteScalarAsync<long>(
            "select repeat_interval from quartz.qrtz_simple_triggers");
        Assert.Equal(3 * 60 * 60 * 1000, interval);
    }

    // The frame of the service without its stages: nothing but a database and a schedule.
    private static async Task<WebApplication> StartAsync(TestDatabase db, Runs runs, TimeSpan? every = null)
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Configuration["ConnectionStrings:SlaBuddy"] = db.ConnectionString;
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.Services
            .AddStartup()
            .AddDatabase(builder.Configuration)
            .AddScheduler()
            .AddSingleton(runs)
            .AddRecurringJob<Runs>(
                "story", every ?? TimeSpan.FromSeconds(1), (job, ct) => job.RunAsync(ct), TimeSpan.FromSeconds(1));
        var app = builder.Build();
        await app.StartAsync();
        return app;
    }

    private sealed class Runs(int enough)
    {
        private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _running;

        public ConcurrentBag<DateTimeOffset> Begun { get; } = [];

        public IEnumerable<DateTimeOffset> Since(DateTimeOffset start) => Begun.Where(run => run >= start).Order();

        public bool Fails { get; init; }

        public bool Hangs { get; init; }

        public int Overlaps { get; private set; }

        public Task Enough => _enough.Task;

        public async Task RunAsync(CancellationToken ct)
        {
            Begun.Add(TimeProvider.System.GetUtcNow());
            if (Begun.Count >= enough) _enough.TrySetResult();
            if (Fails) throw new InvalidOperationException("as the story wants it");
            if (Interlocked.Increment(ref _running) > 1) Overlaps++;
            if (Hangs) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            Interlocked.Decrement(ref _running);
        }
    }
}
