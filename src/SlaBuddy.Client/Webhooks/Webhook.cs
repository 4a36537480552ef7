namespace SlaBuddy.Client;

/// <summary>An address of yours that is told what happens.</summary>
public record Webhook : Editable
{
    /// <summary>Its number.</summary>
    public required long WebhookId { get; init; }

    /// <summary>The address.</summary>
    public required string Url { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>What it is told of, each one of <see cref="EventType"/>; null: everything.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Whether it is told.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Since when it is not.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Why: <c>switched_off</c>, <c>gone</c> (it answered 410) or <c>failing</c> (for a whole day).</summary>
    public string? DisabledWhy { get; init; }

    /// <summary>Since when every attempt has failed.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
