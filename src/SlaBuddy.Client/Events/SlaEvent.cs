namespace SlaBuddy.Client;

/// <summary>
/// Something that happened, as the history, the live stream and webhooks tell it: a <see cref="TicketEvent"/>, more exactly an
/// <see cref="EscalatedEvent"/> or a <see cref="TimerEvent"/> where it is about a level or a promised time; a <see cref="TestEvent"/>; or
/// an <see cref="UnknownEvent"/> of a type that this version of the client does not know.
/// <code>
/// switch (happened)
/// {
///     case TimerEvent { Type: EventType.TimerBreached } breach: … breach.Timer.Metric …
///     case EscalatedEvent escalated: … escalated.Level.Number …
/// }
/// </code>
/// </summary>
public abstract record SlaEvent
{
    private protected SlaEvent()
    {
    }

    /// <summary>
    /// Its place in the one order in which everything is told: what to give as <c>after</c> to hear what followed. 0 where it stands in no
    /// history, as a test does.
    /// </summary>
    public required long HistoryId { get; init; }

    /// <summary>One of <see cref="EventType"/>, or one that is not known here.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened, which may be before it was heard of.</summary>
    public required DateTimeOffset At { get; init; }
}
