namespace SlaBuddy.Client;

/// <summary>What is told of tickets and their promised times.</summary>
public static class EventType
{
    /// <summary>A ticket was opened.</summary>
    public const string TicketOpened = "ticket.opened";

    /// <summary>The customer wrote again.</summary>
    public const string TicketCustomerReplied = "ticket.customer_replied";

    /// <summary>The customer was answered.</summary>
    public const string TicketAnswered = "ticket.answered";

    /// <summary>The levels that had not fired were postponed.</summary>
    public const string TicketSnoozed = "ticket.snoozed";

    /// <summary>Somebody is on it.</summary>
    public const string TicketClaimed = "ticket.claimed";

    /// <summary>Whoever was on it no longer is.</summary>
    public const string TicketReleased = "ticket.released";

    /// <summary>A level fired.</summary>
    public const string TicketEscalated = "ticket.escalated";

    /// <summary>What is known of it changed.</summary>
    public const string TicketFactsChanged = "ticket.facts_changed";

    /// <summary>It is over.</summary>
    public const string TicketResolved = "ticket.resolved";

    /// <summary>It was opened again.</summary>
    public const string TicketReopened = "ticket.reopened";

    /// <summary>It was none.</summary>
    public const string TicketCancelled = "ticket.cancelled";

    /// <summary>A promised time began.</summary>
    public const string TimerStarted = "timer.started";

    /// <summary>Its clock stands still.</summary>
    public const string TimerPaused = "timer.paused";

    /// <summary>Its clock goes on.</summary>
    public const string TimerResumed = "timer.resumed";

    /// <summary>Its target comes near; <see cref="EventTimer.WarnBefore"/> says how near.</summary>
    public const string TimerApproachingBreach = "timer.approaching_breach";

    /// <summary>Its target passed while the customer waited.</summary>
    public const string TimerBreached = "timer.breached";

    /// <summary>A breach is taken back: an answer heard late had come in time.</summary>
    public const string TimerRetracted = "timer.retracted";

    /// <summary>It was kept.</summary>
    public const string TimerMet = "timer.met";

    /// <summary>It was not kept, and has ended.</summary>
    public const string TimerMissed = "timer.missed";

    /// <summary>It ended without a verdict.</summary>
    public const string TimerCancelled = "timer.cancelled";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        TicketOpened, TicketCustomerReplied, TicketAnswered, TicketSnoozed, TicketClaimed, TicketReleased,
        TicketEscalated, TicketFactsChanged, TicketResolved, TicketReopened, TicketCancelled, TimerStarted,
        TimerPaused, TimerResumed, TimerApproachingBreach, TimerBreached, TimerRetracted, TimerMet, TimerMissed,
        TimerCancelled,
    ];
}
