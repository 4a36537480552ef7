namespace SlaBuddy.Api.Reports;

/// <summary>
/// How many tickets were opened, and of those: answered at least once, resolved by now, resolved while the customer waited, waiting
/// now, cancelled, and how many reached which level.
/// </summary>
internal sealed record TicketCounts(
    int Opened, int Answered, int Resolved, int Unanswered, int Waiting, int Cancelled, IReadOnlyList<LevelCount> Escalated);
