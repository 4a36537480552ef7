using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>How well promises were kept. Needs the scope <c>reports:read</c>.</summary>
public sealed class ReportsClient
{
    private readonly Pipeline _calls;

    internal ReportsClient(Pipeline calls) => _calls = calls;

    /// <summary>How promises were kept, by metric.</summary>
    /// <param name="from">Tickets opened at this instant or later; 30 days before the end unless given.</param>
    /// <param name="before">Tickets opened before this instant; now unless given. 366 days after the beginning at most.</param>
    /// <param name="by">One of <see cref="SlaReportBy"/>; <see cref="SlaReportBy.Metric"/> unless given.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A row for each.</returns>
    /// <exception cref="InvalidRequestException">The span is none, or too long.</exception>
    public Task<SlaReport> GetSlasAsync(DateTimeOffset? from = null, DateTimeOffset? before = null, string? by = null,
        CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read("reports/slas", new Query().Add("from", from).Add("before", before).Add("by", by)),
            ClientJson.Default.SlaReport, cancellationToken);

    /// <summary>What became of tickets, day by day.</summary>
    /// <param name="from">Tickets opened at this instant or later; 30 days before the end unless given.</param>
    /// <param name="before">Tickets opened before this instant; now unless given. 366 days after the beginning at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>In all, and by the day of the opening in UTC.</returns>
    /// <exception cref="InvalidRequestException">The span is none, or too long.</exception>
    public Task<TicketReport> GetTicketsAsync(DateTimeOffset? from = null, DateTimeOffset? before = null,
        CancellationToken cancellationToken = default) =>
        _calls.AskAsync(Call.Read("reports/tickets", new Query().Add("from", from).Add("before", before)),
            ClientJson.Default.TicketReport, cancellationToken);
}
