namespace SlaBuddy.Backtest.Report;

/// <summary>What the time of an export would have looked like under a file's policies.</summary>
/// <param name="Subject">What was judged.</param>
/// <param name="Policies">By policy, in the order of the file.</param>
/// <param name="NoPolicy">How many tickets no rule fits.</param>
/// <param name="Woken">The first of those that climbed to the last level, by the time it came due.</param>
/// <param name="Tickets">Every ticket, where that was asked for.</param>
internal sealed record BacktestReport(
    BacktestSubject Subject,
    IReadOnlyList<KeyValuePair<string, PolicyFigures>> Policies,
    int NoPolicy,
    IReadOnlyList<WokenTicket> Woken,
    IReadOnlyList<TicketFigures> Tickets);
