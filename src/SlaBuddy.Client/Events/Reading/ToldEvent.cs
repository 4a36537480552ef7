using System.Text.Json;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client.Events.Reading;

/// <summary>An event as the service writes it, with everything that any type may have.</summary>
internal sealed record ToldEvent
{
    public long? HistoryId { get; init; }

    public required string Type { get; init; }

    /// <summary>In the history and on the stream.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The same in a webhook's body, where Standard Webhooks names it so.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    public required JsonElement Data { get; init; }

    /// <exception cref="JsonException">The type is known, and what is told is not what belongs to it.</exception>
    public SlaEvent Read()
    {
        var id = HistoryId ?? 0;
        var at = At ?? Timestamp ?? default;
        var known = Type == TestEvent.TypeName || EventType.All.Contains(Type);
        if (!known || Data.Deserialize(ClientJson.Default.ToldData) is not { } told)
            return new UnknownEvent { HistoryId = id, Type = Type, At = at, Data = Data };
        id = told.HistoryId ?? id;
        return told switch
        {
            { Level: { } level, Ticket: { } ticket } => new EscalatedEvent
            {
                HistoryId = id, Type = Type, At = at, Ticket = ticket, Actor = told.Actor, Why = told.Why, Level = level,
            },
            { Timer: { } timer, Ticket: { } ticket } => new TimerEvent
            {
                HistoryId = id, Type = Type, At = at, Ticket = ticket, Actor = told.Actor, Why = told.Why, Timer = timer,
            },
            { Ticket: { } ticket } => new TicketEvent
            {
                HistoryId = id, Type = Type, At = at, Ticket = ticket, Actor = told.Actor, Why = told.Why,
            },
            { WebhookId: { } webhook } => new TestEvent { HistoryId = id, Type = Type, At = at, WebhookId = webhook },
            _ => new UnknownEvent { HistoryId = id, Type = Type, At = at, Data = Data },
        };
    }
}
