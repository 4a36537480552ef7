namespace SlaBuddy.Api.Reports;

/// <summary>What became of the tickets opened on one day, in UTC.</summary>
internal sealed record TicketDay(DateOnly Day, TicketCounts Tickets);
