namespace SlaBuddy.Slack.Events;

/// <summary>Somebody put an emoji on a message, or took it away.</summary>
internal abstract record ReactionEvent : Event
{
    public string? User { get; init; }

    /// <summary>The emoji's name without colons, perhaps with <c>::skin-tone-2</c>.</summary>
    public string? Reaction { get; init; }
    public ReactedItem? Item { get; init; }
}

internal sealed record ReactionAdded : ReactionEvent;

internal sealed record ReactionRemoved : ReactionEvent;
