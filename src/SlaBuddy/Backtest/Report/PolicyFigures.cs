namespace SlaBuddy.Backtest.Report;

/// <summary>One policy's figures, as <c>sla.report_backtest</c> counts them.</summary>
/// <param name="Name">For people.</param>
/// <param name="Tickets">How many tickets it was chosen for.</param>
/// <param name="Cycles">How often a customer waited, the openings included.</param>
/// <param name="Escalations">From a level to how often it came due while the customer waited.</param>
/// <param name="FirstResponse">The promise about openings.</param>
/// <param name="NextResponse">The promise about later messages.</param>
/// <param name="Woken">Who the last level is, and how many tickets climbed to it.</param>
/// <param name="Levels">The ladder.</param>
/// <param name="Weeks">By week, those without anything left out.</param>
internal sealed record PolicyFigures(
    string Name,
    int Tickets,
    int Cycles,
    IReadOnlyDictionary<string, int> Escalations,
    ResponseFigures FirstResponse,
    ResponseFigures NextResponse,
    WokenFigures Woken,
    IReadOnlyList<LevelFigures> Levels,
    IReadOnlyList<WeekFigures> Weeks);
