namespace SlaBuddy.Sandbox.SlackEvents;

/// <summary>How events are delivered.</summary>
internal sealed record EventOptions
{
    /// <summary>Whether anything is delivered. What happens while it is off is never delivered.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How many deliveries may be under way at once; with one, they arrive in order.</summary>
    public int InParallel { get; init; } = 1;

    /// <summary>Shuffles what waits for delivery, by this seed. Slack promises no order.</summary>
    public int? ShuffleSeed { get; init; }

    /// <summary>Delivers each event twice, as Slack sometimes does.</summary>
    public bool Twice { get; init; }

    /// <summary>How long the receiver may take, in real time. Slack's own patience is three seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// When an event that found no 2xx is sent again, counted on the sandbox's clock from the attempt before.
    /// </summary>
    public IReadOnlyList<TimeSpan> RetryAfter { get; init; } =
        [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];
}
