using System.Collections.Concurrent;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>Several instances at once, and a receiver that fails as it likes.</summary>
public class ConcurrencyTests
{
    private const int Tickets = 12;
    private const int EventsEach = 5;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_event_arrives_in_the_order_of_its_ticket_and_none_beside_another_of_it(int seed)
    {
        await using var world = await WebhookWorld.StartAsync();
        await using var other = new WebhookWorld(world.Engine);
        await using var receiver = await Receiver.StartAsync();
        var (chance, gate) = (new Random(seed), new Lock());
        var underWay = new ConcurrentDictionary<long, int>();
        var overlaps = 0;
        receiver.Answer = async (http, call) =>
        {
            if (underWay.AddOrUpdate(call.Ticket, 1, (_, count) => count + 1) > 1) Interlocked.Increment(ref overlaps);
            await Task.Yield();
            underWay.AddOrUpdate(call.Ticket, 0, (_, count) => count - 1);
            lock (gate)
                if (chance.Next(3) == 0) http.Response.StatusCode = chance.Next(2) == 0 ? 500 : 429;
        };
        var webhook = await world.SubscribeAsync(receiver.Url);
        for (var n = 0; n < Tickets * EventsEach; n++) await world.HappenAsync(n % Tickets + 1);

        for (var round = 0; round < 300 && await PendingAsync(world) > 0; round++)
        {
            await Task.WhenAll(world.DeliverAsync(), other.DeliverAsync());
            await world.DeliverDueAsync(1);
        }

        Assert.Equal(0, await PendingAsync(world));
        Assert.Equal(0, overlaps);
        Assert.Equal(Tickets * EventsEach, receiver.All.Select(call => call.Id).Distinct().Count());
        foreach (var ticket in receiver.All.GroupBy(call => call.Ticket))
        {
            var heard = ticket.DistinctBy(call => call.Id).Select(call => call.Json.GetProperty("data").GetProperty("history_id").GetInt64()).ToArray();
            Assert.Equal(heard.Order(), heard);
        }
        Assert.Equal(receiver.All.Count, await world.Engine.ScalarAsync<int>("select count(*) from sla.webhook_attempt"));
        Assert.DoesNotContain("failed", await world.DeliveriesAsync(webhook), StringComparison.Ordinal);
    }

    private static Task<int> PendingAsync(WebhookWorld world) =>
        world.Engine.ScalarAsync<int>("select count(*) from sla.webhook_delivery where state = 'pending'");
}
