using SlaBuddy.Api.Tickets;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Slas;

/// <summary>A ticket's clocks and its ladder.</summary>
internal sealed record TicketSlas(
    long TicketId,
    [TicketStates] string State,
    PolicyInForce? Policy,
    DateTimeOffset? NextDueAt,
    DateTimeOffset? PausedUntil,
    IReadOnlyList<string> PauseReasons,
    int Snoozes,
    IReadOnlyList<Sla> Slas,
    IReadOnlyList<Level> Levels)
{
    public static TicketSlas Of(Ticket ticket) => new(ticket.TicketId, ticket.State, ticket.Policy, ticket.NextDueAt,
        ticket.PausedUntil, ticket.PauseReasons, ticket.Snoozes, ticket.Slas, ticket.Levels);
}
