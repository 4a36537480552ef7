namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>Many conversations that go on at the same time, and the minutes at which the due check sweeps.</summary>
internal sealed record Batch(IReadOnlyList<Conversation> Conversations, IReadOnlyList<int> Sweeps)
{
    /// <summary>The last thing happens before this minute.</summary>
    public const int Close = 700;

    /// <summary>A minute by which everything due has long been due.</summary>
    public const int End = 100_000;

    /// <summary>The number of sweeps that have run before this is heard.</summary>
    public int HeardAfter(Happening happening) =>
        Math.Min(Sweeps.Count(minute => minute < happening.Minute) + happening.Heard.Delay, Sweeps.Count);

    /// <summary>The same, but this never happens.</summary>
    public Batch Without(HappeningKind kind) => this with
    {
        Conversations =
        [
            .. Conversations.Select(conversation => conversation with
            {
                Happenings = [.. conversation.Happenings.Where(happening => happening.Kind != kind)],
            }),
        ],
    };

    /// <summary>Halves until one conversation is left, then what is simpler than that one.</summary>
    public IEnumerable<Batch> Simpler()
    {
        var half = Conversations.Count / 2;
        if (half > 0)
        {
            yield return this with { Conversations = [.. Conversations.Take(half)] };
            yield return this with { Conversations = [.. Conversations.Skip(half)] };
            yield break;
        }

        for (var sweep = 0; sweep < Sweeps.Count; sweep++)
        {
            yield return this with { Sweeps = [.. Sweeps.Where((_, position) => position != sweep)] };
        }

        foreach (var simpler in Conversations[0].Simpler()) yield return this with { Conversations = [simpler] };
    }

    public override string ToString() => Conversations.Count > 2
        ? $"{Conversations.Count} conversations"
        : $"sweeps at {string.Join(", ", Sweeps)}\n  {string.Join("\n  ", Conversations)}";
}
