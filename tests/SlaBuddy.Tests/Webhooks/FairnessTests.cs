using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Webhooks;

/// <summary>Room is shared out so that slow receivers hold up nobody else.</summary>
public class FairnessTests : IAsyncLifetime
{
    private WebhookWorld _world = null!;

    public async Task InitializeAsync() => _world = await WebhookWorld.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_receiver_has_only_so_many_under_way_over_all_instances()
    {
        await SubscribeAsync(1);
        await HappenAsync(20);

        Assert.Equal(8, (await ClaimAsync(room: 64)).Count);
        Assert.Empty(await ClaimAsync(room: 64));
    }

    [Fact]
    public async Task Scarce_room_goes_round()
    {
        await SubscribeAsync(3);
        await HappenAsync(20);

        Assert.Equal([1, 2, 3], (await ClaimAsync(room: 3, reserve: 1)).Order());
        Assert.Equal([1, 2, 3], (await ClaimAsync(room: 4, reserve: 1)).Order());
    }

    [Fact]
    public async Task The_last_of_the_room_is_kept_for_those_that_have_nothing_under_way()
    {
        await SubscribeAsync(2);
        await HappenAsync(20);
        Assert.Equal(6, (await ClaimAsync(room: 8, reserve: 2)).Count);

        await SubscribeAsync(1);
        await HappenAsync(1);

        Assert.Equal([3], await ClaimAsync(room: 2, reserve: 2));
    }

    [Fact]
    public async Task Claimers_at_the_same_time_never_hold_the_same_and_keep_each_ticket_in_order()
    {
        await SubscribeAsync(4);
        for (var n = 0; n < 40; n++) await _world.HappenAsync(n % 10 + 1);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _world.Engine.QueryAsync<string>(
            "select webhook_id || ' ' || history_id from sla.claim_webhook_deliveries('x', interval '1 minute', 40, 0, 10)")));

        var all = claimed.SelectMany(each => each).ToArray();
        Assert.Equal(40, all.Distinct().Count());
        Assert.Equal(40, all.Length);
        Assert.All(all, each => Assert.InRange(int.Parse(each.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), 1, 10));
    }

    private async Task SubscribeAsync(int count)
    {
        for (var n = 0; n < count; n++)
            await _world.Engine.CallAsync("select sla.create_webhook('https://example.com/', null, null, @secret, 'test')",
                new { secret = WebhookSecret.Create() });
    }

    private async Task HappenAsync(int tickets)
    {
        for (var ticket = 1; ticket <= tickets; ticket++) await _world.HappenAsync(ticket);
    }

    /// <summary>To which webhooks what was claimed goes.</summary>
    private Task<IReadOnlyList<long>> ClaimAsync(int room, int reserve = 16) => _world.Engine.QueryAsync<long>(
        "select webhook_id from sla.claim_webhook_deliveries('one', interval '1 minute', @room, @reserve, 8)", new { room, reserve });
}
