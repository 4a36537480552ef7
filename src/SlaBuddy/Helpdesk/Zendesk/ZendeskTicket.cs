namespace SlaBuddy.Helpdesk.Zendesk;

/// <summary>A ticket as Zendesk tells it, as far as it concerns a clock.</summary>
internal sealed record ZendeskTicket(long Id, string? Status, long? RequesterId, DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt, ZendeskMetrics? MetricSet)
{
    public bool IsClosed => Status is "solved" or "closed";

    /// <summary>Nothing happened since it was opened, so there is nothing in it but its description.</summary>
    public bool IsUntouched => UpdatedAt <= CreatedAt;
}

/// <summary><c>metric_set</c>: what Zendesk counts of a ticket.</summary>
internal sealed record ZendeskMetrics(long TicketId, DateTimeOffset? SolvedAt, DateTimeOffset? LatestCommentAddedAt);

/// <summary>A page of <c>tickets/show_many</c>. Metrics come beside the tickets or inside of them.</summary>
internal sealed record ZendeskTickets(IReadOnlyList<ZendeskTicket>? Tickets, IReadOnlyList<ZendeskMetrics>? MetricSets)
{
    public Dictionary<long, ZendeskTicket> ById()
    {
        var metrics = (MetricSets ?? []).GroupBy(it => it.TicketId).ToDictionary(it => it.Key, it => it.Last());
        return (Tickets ?? []).GroupBy(it => it.Id).ToDictionary(it => it.Key,
            it => it.Last() is { MetricSet: null } bare
                ? bare with { MetricSet = metrics.GetValueOrDefault(it.Key) }
                : it.Last());
    }
}
