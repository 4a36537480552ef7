using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>A channel at one moment; who joins later is in the next copy.</summary>
internal sealed record Channel(string Id, string Name)
{
    public bool IsPrivate { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>For a direct message with the bot: the person on the other side.</summary>
    public string? DirectWith { get; init; }

    public string Topic { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public ImmutableSortedSet<string> Members { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
}
