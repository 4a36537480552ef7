namespace SlaBuddy.Tests.Engine.Properties;

public class OrderProperties
{
    private const int Conversations = 300;

    [Fact]
    public Task Whatever_order_batches_and_repetitions_news_come_in_the_outcome_is_the_same() =>
        Property.HoldsAsync(Generated.Batches(Conversations), times: 8, batch =>
            EndsAlikeAsync(batch, playback => playback.ShuffledAsync()));

    [Fact]
    public Task Over_two_connections_at_once_the_outcome_is_the_same() =>
        Property.HoldsAsync(Generated.Batches(Conversations), times: 4, batch =>
            EndsAlikeAsync(batch, playback => playback.OnTwoConnectionsAsync()));

    internal static async Task EndsAlikeAsync(Batch batch, Func<Playback, Task> play, Mutant? mutant = null)
    {
        await using var expected = await PropertyWorld.CreateAsync(mutant);
        await using var actual = await PropertyWorld.CreateAsync(mutant);
        await new Playback(expected, batch).InOrderAsync();
        await play(new Playback(actual, batch));

        await Outcome.EqualAsync(expected, actual);
        await new Playback(expected, batch).SweepAsync(Batch.End);
        await new Playback(actual, batch).SweepAsync(Batch.End);
        await Outcome.EqualAsync(expected, actual);
    }
}
