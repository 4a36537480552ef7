namespace SlaBuddy.Feed;

/// <summary>What the feed tells of.</summary>
internal static class FeedType
{
    public static IReadOnlyList<string> All { get; } =
    [
        "ticket.opened", "ticket.customer_replied", "ticket.answered", "ticket.snoozed", "ticket.claimed", "ticket.released",
        "ticket.escalated", "ticket.facts_changed", "ticket.resolved", "ticket.reopened", "ticket.cancelled", "timer.started",
        "timer.paused", "timer.resumed", "timer.approaching_breach", "timer.breached", "timer.retracted", "timer.met", "timer.missed",
        "timer.cancelled",
    ];
}
