using Xunit.Abstractions;

namespace SlaBuddy.Tests.Engine.Properties;

public class OrderProperties(ITestOutputHelper output)
{
    [Fact]
    public async Task Whatever_order_batches_and_repetitions_news_come_in_the_outcome_is_the_same()
    {
        var census = new Census(output);

        await Property.HoldsAsync(Generated.Batches(300), times: 5, batch =>
            EndsAlikeAsync(batch, playback => playback.ShuffledAsync(), census: census));

        census.Conclude();
    }

    [Fact]
    public async Task Over_two_connections_at_once_the_outcome_is_the_same()
    {
        var census = new Census(output);

        await Property.HoldsAsync(Generated.Batches(300), times: 3, batch =>
            EndsAlikeAsync(batch, playback => playback.OnTwoConnectionsAsync(), census: census));

        census.Conclude();
    }

    internal static async Task EndsAlikeAsync(
        Batch batch, Func<Playback, Task> play, Mutant? mutant = null, Census? census = null)
    {
        await using var expected = await PropertyWorld.CreateAsync(mutant);
        await using var actual = await PropertyWorld.CreateAsync(mutant);
        await new Playback(expected, batch).InOrderAsync();
        await play(new Playback(actual, batch));

        await Outcome.EqualAsync(expected, actual);
        if (census is not null) await census.CountAsync(actual);
        await new Playback(expected, batch).SweepAsync(Batch.End);
        await new Playback(actual, batch).SweepAsync(Batch.End);
        await Outcome.EqualAsync(expected, actual);
    }
}
