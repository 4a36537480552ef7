namespace SlaBuddy.Slack;

/// <summary>
/// A message we send. Too long a text or block is cut with an ellipsis, so that Slack never refuses an alarm for it.
/// </summary>
internal sealed class Message
{
    public required string Channel { get; set; }

    /// <summary>What is shown where blocks are not, such as in a notification.</summary>
    public string? Text { get; set; }

    public IReadOnlyList<Block>? Blocks { get; set; }
    public string? ThreadTs { get; set; }
    public MessageMetadata? Metadata { get; set; }

    /// <summary>Of the message to change; only <see cref="IChatApi.Update"/> looks at it.</summary>
    public string? Ts { get; set; }

    public bool UnfurlLinks { get; set; }
    public bool UnfurlMedia { get; set; }
}

/// <summary>Where Slack keeps what was posted or changed.</summary>
internal sealed record PostedMessage(string Channel, string Ts);
