namespace SlaBuddy.Backtest.Report;

/// <summary>A week, by its Monday in UTC: tickets by their opening, escalations by when they came due.</summary>
internal sealed record WeekFigures(DateOnly Week, int Tickets, IReadOnlyDictionary<string, int> Escalations);
