using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.CommandLine.Outbox;

/// <summary>What the outbox's commands ask of the database.</summary>
internal sealed class DeadLetters(CommandDatabase database)
{
    private const string NoSuchLetter = "SLA09";

    /// <inheritdoc cref="CommandDatabase.RequireMigratedAsync"/>
    public Task RequireMigratedAsync(CancellationToken ct) => database.RequireMigratedAsync(ct);

    public Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken ct) => database.RowsAsync<DeadLetter>(
        """
        select notification_id as Id, kind as Kind, ticket_id as TicketId, level as Level,
               coalesce('#' || channel_name, channel_id) as Channel, error as Error, created_at as CreatedAt, is_over as IsOver
          from sla.dead_letter
         order by notification_id
        """, null, ct);

    /// <summary>True: it is sent again. False: its ticket no longer waits. Null: there is no such dead letter.</summary>
    public async Task<bool?> ResendAsync(long id, string by, CancellationToken ct)
    {
        try
        {
            return await database.ValueAsync<string>(
                "select sla.resend_notification(@id, @by)", new { id, by }, ct) == "pending";
        }
        catch (DatabaseFaultException refusal) when (refusal.InnerException is PostgresException { SqlState: NoSuchLetter })
        {
            return null;
        }
    }
}
