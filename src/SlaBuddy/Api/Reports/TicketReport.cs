namespace SlaBuddy.Api.Reports;

/// <summary>What became of the tickets opened from one instant up to another, in all and day by day.</summary>
internal sealed record TicketReport(
    DateTimeOffset From, DateTimeOffset Before, TicketCounts Tickets, IReadOnlyList<TicketDay> Days);
