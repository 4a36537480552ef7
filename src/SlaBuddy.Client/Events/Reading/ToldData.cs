namespace SlaBuddy.Client.Events.Reading;

/// <summary>What is told, whatever it is about.</summary>
internal sealed record ToldData
{
    /// <summary>In a webhook's body; elsewhere it stands beside what is told.</summary>
    public long? HistoryId { get; init; }

    public EventTicket? Ticket { get; init; }

    public EventTimer? Timer { get; init; }

    public EventLevel? Level { get; init; }

    public string? Actor { get; init; }

    public string? Why { get; init; }

    public long? WebhookId { get; init; }
}
