using System.Text.Json;
using Dapper;
using Npgsql;
using SlaBuddy.Hosting;

namespace SlaBuddy.Helpdesk;

/// <summary>Which tickets to ask for, and what became of it, as the database keeps it.</summary>
internal sealed class HelpdeskStore(NpgsqlDataSource database, Instance instance)
{
    /// <summary>Longer than a batch may take, so that no other instance asks meanwhile.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<TicketToAsk>> ClaimAsync(int limit, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<TicketToAsk>(new CommandDefinition(
            """
            select ticket_id as TicketId, helpdesk as Helpdesk, number as Number, opened_at as OpenedAt,
                   heard_through_at as HeardThroughAt, mark as Mark, asked_at as AskedAt
              from sla.claim_helpdesk_tickets(@Name, @Lease, @limit)
            """, new { instance.Name, Lease, limit }, cancellationToken: ct))).AsList();
    }

    /// <summary>Returns how much of it was new.</summary>
    public async Task<int> RecordAsync(TicketToAsk ticket, HelpdeskReading reading, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select sla.record_helpdesk_reading(@TicketId, @AskedAt, @Mark, @messages::jsonb, @closed::jsonb)",
            new
            {
                ticket.TicketId, ticket.AskedAt, reading.Mark,
                messages = JsonSerializer.Serialize(reading.Messages),
                closed = reading.Closed is { } closed ? JsonSerializer.Serialize(closed) : null,
            }, cancellationToken: ct));
    }

    public async Task RecordFailureAsync(
        IReadOnlyCollection<TicketToAsk> tickets, HelpdeskException fault, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await connection.ExecuteAsync(new CommandDefinition(
            "select sla.record_helpdesk_failure(@tickets, @Message, @Hopeless, @RetryAfter)",
            new
            {
                tickets = tickets.Select(ticket => ticket.TicketId).ToArray(),
                fault.Message, fault.Hopeless, fault.RetryAfter,
            }, cancellationToken: ct));
    }
}
