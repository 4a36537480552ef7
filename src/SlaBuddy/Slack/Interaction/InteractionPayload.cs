namespace SlaBuddy.Slack.Interaction;

/// <summary>What every interaction has, whatever was done. Everything may be missing.</summary>
internal record InteractionPayload
{
    /// <summary><c>block_actions</c>, <c>view_submission</c> and others that we have no use for.</summary>
    public string? Type { get; init; }

    public InteractingUser? User { get; init; }

    /// <summary>Opens one modal within three seconds.</summary>
    public string? TriggerId { get; init; }
}

/// <summary>Who did it.</summary>
internal sealed record InteractingUser(string? Id, string? Name, string? TeamId);
