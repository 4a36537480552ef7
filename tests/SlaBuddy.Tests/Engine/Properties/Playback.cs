namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Plays a batch into a database, hundreds of conversations in every call, and sweeps in between.</summary>
internal sealed class Playback(EngineWorld world, Batch batch)
{
    // A minute of the last conversation is some microseconds after that of the first.
    private const double Lag = 0.001;

    /// <summary>What is heard between two sweeps comes as one batch in the order of time, and nothing twice.</summary>
    public Task InOrderAsync() => PlayAsync(heard =>
        new Intake(world).HearAsync([.. heard.Where(each => !each.IsRepetition)]));

    /// <summary>What is heard between two sweeps comes in several batches in any order, some of it twice.</summary>
    public Task ShuffledAsync() => PlayAsync(async heard =>
    {
        foreach (var round in Rounds(heard)) await new Intake(world).HearAsync(round);
    });

    /// <summary>The same over two connections; the second begins before the first has committed.</summary>
    public Task OnTwoConnectionsAsync() => PlayAsync(async heard =>
    {
        foreach (var round in Rounds(heard)) await new Intake(world).HearOnTwoConnectionsAsync(round);
    });

    /// <summary>The due check at one instant, until it finds nothing more.</summary>
    public async Task SweepAsync(int minute)
    {
        await world.MoveClockAsync(minute + Lag);
        await world.HearAllAsync();
        var found = 1;
        for (var calls = 0; found > 0; calls++)
        {
            Assert.True(calls < 20, $"The due check still finds something after {calls} calls at minute {minute}.");
            found = await world.ScalarAsync<int>("select count(*)::int from sla.check_due_tasks_and_update(100000)");
        }
    }

    private async Task PlayAsync(Func<Delivery[], Task> hearAsync)
    {
        var heard = Delivery.Of(batch).ToLookup(delivery => delivery.Sweeps);
        for (var sweep = 0; sweep <= batch.Sweeps.Count; sweep++)
        {
            var minute = sweep < batch.Sweeps.Count ? batch.Sweeps[sweep] : Batch.Close;
            await world.MoveClockAsync(minute + Lag);
            await hearAsync([.. heard[sweep]]);
            await SweepAsync(minute);
        }

        Assert.Empty(await world.QueryAsync<string>("select fault from sla.intake_fault"));
    }

    // The order of time turned round is the order that is likeliest to matter.
    private static IEnumerable<Delivery[]> Rounds(Delivery[] heard) =>
        from delivery in heard
        group delivery by delivery.Round into round
        orderby round.Key
        select round.OrderByDescending(each => each.Position).ToArray();
}
