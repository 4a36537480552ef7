using Dapper;
using SlaBuddy.Bench.Measuring;
using SlaBuddy.Bench.Parts;

namespace SlaBuddy.Bench.Delivery;

/// <summary>From due to posted while customers ask all the time, and what Slack is asked for in quiet and busy times.</summary>
internal sealed class DeliveryPart : IPart
{
    public const string Name = "delivery";
    public const string CallsName = "API calls";

    private const int OpenTickets = 100_000;
    private const int PerSecond = 50;

    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public string Title => "From due to posted";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        var repeats = bench.Options.Repeats;
        bench.Progress.Begin(Title, repeats + 2);
        await using var stage = await DeliveryStage.StartAsync(bench, bench.Options.Scaled(OpenTickets), ct);
        bench.Progress.Advance();

        var (median, late, fired) = (new List<double>(), new List<double>(), new List<double>());
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            var calls = new ApiCalls(stage.Sandbox, bench.Clock);
            var waits = await MeasureAsync(bench, stage, ct);
            median.Add(waits.Select(wait => wait.Posted).ToArray().Percentile(0.5));
            late.Add(waits.Select(wait => wait.Posted).ToArray().Percentile(0.99));
            fired.Add(waits.Select(wait => wait.Fired).ToArray().Percentile(0.5));
            if (repeat == repeats - 1) Add(bench, calls, $"busy, {PerSecond} tickets a second in {BenchDesk.BusyChannels} channels");
            bench.Progress.Advance();
        }
        bench.Results.Add(new(Name, $"{PerSecond} a second, {OpenTickets:N0} open: half of them posted within", "ms", median));
        bench.Results.Add(new(Name, $"{PerSecond} a second, {OpenTickets:N0} open: 99 % posted within", "ms", late));
        bench.Results.Add(new(Name, $"{PerSecond} a second, {OpenTickets:N0} open: half of them fired within", "ms", fired));
        bench.Results.AtMost("From due to posted, median", median.Median(), "ms", 50);
        bench.Results.AtMost("From due to posted, 99th percentile", late.Median(), "ms", 250);

        var quiet = new ApiCalls(stage.Sandbox, bench.Clock);
        await Task.Delay(bench.Options.Quick ? Quiet / 6 : Quiet, bench.Clock, ct);
        Add(bench, quiet, "quiet");
        bench.Progress.Advance();
    }

    private static void Add(BenchContext bench, ApiCalls calls, string when)
    {
        var counted = calls.Count();
        foreach (var (method, perHour) in counted)
            bench.Results.Add(new(CallsName, $"{when}: {method}", "per channel and hour", [perHour]));
        bench.Results.Add(new(CallsName, $"{when}: all", "per channel and hour", [counted.Sum(each => each.PerChannelAndHour)]));
    }

    /// <summary>By how many milliseconds each level was late, when it fired and when Slack had it.</summary>
    private static async Task<IReadOnlyList<(double Fired, double Posted)>> MeasureAsync(
        BenchContext bench, DeliveryStage stage, CancellationToken ct)
    {
        var begin = bench.Clock.GetUtcNow();
        var count = PerSecond * (int)(bench.Options.Quick ? Busy / 6 : Busy).TotalSeconds;
        for (var n = 0; n < count; n++)
        {
            var wait = begin + TimeSpan.FromSeconds((double)n / PerSecond) - bench.Clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, bench.Clock, ct);
            stage.Sandbox.Workspace.PostAs(
                BenchDesk.Customer, BenchDesk.Channel(n % BenchDesk.BusyChannels), $"Since {n} nothing works.");
        }

        using var patience = new CancellationTokenSource(Patience);
        while (await stage.Database.ScalarAsync<int>(
            "select count(*)::int from sla.escalation where armed_at >= @begin and posted_at is not null", ct, new { begin }) < count)
        {
            if (patience.IsCancellationRequested)
                throw new BenchFaultException($"{count} levels were not posted within {Patience:mm\\:ss} of the last ticket.");
            await Task.Delay(TimeSpan.FromSeconds(1), bench.Clock, ct);
        }

        await using var connection = await stage.Database.OpenAsync(ct);
        return
        [
            .. await connection.QueryAsync<(double, double)>(new CommandDefinition(
                """
                select extract(epoch from fired_at - due_at)::float8 * 1000, extract(epoch from posted_at - due_at)::float8 * 1000
                  from sla.escalation
                 where armed_at >= @begin
                """, new { begin }, cancellationToken: ct)),
        ];
    }
}
