using SlaBuddy.Bench.Measuring;
using SlaBuddy.Bench.Parts;

namespace SlaBuddy.Bench.Webhooks;

/// <summary>How soon good receivers hear of what was recorded, alone and beside a bad one of each kind, in turn.</summary>
internal sealed class WebhooksPart : IPart
{
    public const string Name = "webhooks";

    private const int GoodReceivers = 8;
    private const double TicketsPerSecond = 5;
    private const string Alone = "among good ones";

    private static readonly TimeSpan Phase = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public string Title => "Webhooks";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        var repeats = bench.Options.Repeats;
        bench.Progress.Begin(Title, repeats * (BadReceiver.All.Count * 2) + 1);
        await using var stage = await WebhookStage.StartAsync(bench, ct);
        for (var n = 0; n < GoodReceivers; n++) await stage.SubscribeAsync($"/good/{n}", ct);
        await MeasureAsync(bench, stage, null, ct);
        bench.Progress.Advance();

        var alone = new List<double>();
        var beside = BadReceiver.All.ToDictionary(bad => bad, _ => new List<double>());
        var ratios = BadReceiver.All.ToDictionary(bad => bad, _ => new List<double>());
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            foreach (var bad in BadReceiver.All)
            {
                // Each beside its own measurement without: a slow minute of the machine hits both.
                alone.Add(await MeasureAsync(bench, stage, null, ct));
                bench.Progress.Advance();
                beside[bad].Add(await MeasureAsync(bench, stage, bad, ct));
                ratios[bad].Add(beside[bad][^1] / alone[^1]);
                bench.Progress.Advance();
            }
        }

        bench.Results.Add(new(Name, $"99 % of what {GoodReceivers} good receivers hear, {Alone}", "ms", alone));
        foreach (var bad in BadReceiver.All)
        {
            bench.Results.Add(new(Name, $"the same beside one that {bad.Name}", "ms", beside[bad]));
            bench.Results.Add(new(Name, $"ratio beside one that {bad.Name}", "ratio", ratios[bad]));
            bench.Results.AtMost($"Others' 99th percentile beside a receiver that {bad.Name}", ratios[bad].Median(), "times", 1.5);
        }
    }

    /// <summary>Within how many milliseconds 99 % came; each of them, and in the order of its ticket.</summary>
    private static async Task<double> MeasureAsync(BenchContext bench, WebhookStage stage, BadReceiver? bad, CancellationToken ct)
    {
        var webhook = bad is null ? 0 : await stage.SubscribeAsync(bad.Path, ct);
        var first = 1 + await stage.Database.ScalarAsync<long>("select coalesce(max(history_id), 0) from sla.feed", ct);
        stage.Receivers.Forget();
        var tickets = await PlayAsync(bench, stage, ct);

        using var patience = new CancellationTokenSource(Patience);
        while (await stage.Database.ScalarAsync<bool>(
            """
            select (select count(*) from sla.feed where history_id >= @first and type in ('ticket.answered', 'timer.met')) < 2 * @tickets
                or exists (select from sla.webhook_delivery where state = 'pending' and webhook_id <> @webhook)
            """, ct, new { webhook, first, tickets }))
        {
            if (patience.IsCancellationRequested)
                throw new BenchFaultException("Good receivers did not get everything within a minute: " + string.Join(", ",
                    await stage.Database.ListAsync("select concat_ws(' ', state, attempts, type, count(*)) from sla.webhook_delivery group by state, attempts, type", ct)));
            await Task.Delay(TimeSpan.FromMilliseconds(100), bench.Clock, ct);
        }
        var told = await stage.Database.ListAsync(
            $"select ticket_id || ' ' || history_id from sla.feed where history_id >= {first} order by ticket_id, history_id", ct);
        var arrivals = stage.Receivers.Arrivals.ToArray();
        Check(arrivals, told);
        if (bad is not null) await CheckLogAsync(stage, bad, webhook, arrivals, ct);
        return arrivals.Where(each => each.Receiver.StartsWith("/good/", StringComparison.Ordinal))
            .Select(each => each.Late.TotalMilliseconds).ToArray().Percentile(0.99);
    }

    /// <summary>Tickets are opened in a steady rhythm, and each is answered a second later.</summary>
    /// <returns>How many.</returns>
    private static async Task<int> PlayAsync(BenchContext bench, WebhookStage stage, CancellationToken ct)
    {
        var team = await stage.Database.ScalarAsync<string>("select sla.team_of_api()", ct);
        var begin = bench.Clock.GetUtcNow();
        var opened = new Queue<long>();
        var count = (int)((bench.Options.Quick ? Phase / 6 : Phase).TotalSeconds * TicketsPerSecond);
        for (var n = 0; n < count + TicketsPerSecond; n++)
        {
            var wait = begin + TimeSpan.FromSeconds(n / TicketsPerSecond) - bench.Clock.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, bench.Clock, ct);
            if (n < count)
                opened.Enqueue(await stage.HappenAsync<long>("select sla.open_ticket(@team, '{}', @source)",
                    new { team, source = $"bench {begin:O} {n}" }, ct));
            if (n >= TicketsPerSecond)
                await stage.HappenAsync<object>("select sla.record_reply(@ticket, sla.now(), @source, 'ana')",
                    new { ticket = opened.Dequeue(), source = $"bench {begin:O} {n} reply" }, ct);
        }
        return count;
    }

    private static void Check(IEnumerable<Arrival> arrivals, IReadOnlyList<string> told)
    {
        var good = arrivals.Where(each => each.Receiver.StartsWith("/good/", StringComparison.Ordinal)).GroupBy(each => each.Receiver).ToArray();
        if (good.Length != GoodReceivers) throw new BenchFaultException($"{GoodReceivers - good.Length} good receivers got nothing.");
        foreach (var receiver in good)
        {
            // What came again changes no order: the first time counts.
            var heard = receiver.GroupBy(each => each.TicketId).OrderBy(ticket => ticket.Key)
                .SelectMany(ticket => ticket.DistinctBy(each => each.HistoryId)).Select(each => $"{each.TicketId} {each.HistoryId}")
                .ToArray();
            if (heard.Zip(told).FirstOrDefault(pair => pair.First != pair.Second) is { First: not null } other)
                throw new BenchFaultException($"{receiver.Key} heard {other.First} (ticket, event) where {other.Second} was told.");
            if (heard.Length != told.Count) throw new BenchFaultException($"{receiver.Key} did not hear everything.");
        }
    }

    private static async Task CheckLogAsync(WebhookStage stage, BadReceiver bad, long webhook, IEnumerable<Arrival> arrivals, CancellationToken ct)
    {
        var attempts = await stage.Database.ScalarAsync<int>(
            "select count(*) from sla.webhook_attempt join sla.webhook_delivery using (delivery_id) where webhook_id = @webhook", ct, new { webhook });
        var calls = arrivals.Count(each => each.Receiver == bad.Path);
        if (calls == 0 || attempts < calls)
            throw new BenchFaultException($"The receiver that {bad.Name} was called {calls} times, and the log shows {attempts} attempts.");
        await stage.Database.ExecuteAsync("select sla.delete_webhook(@webhook)", ct, new { webhook });
    }
}
