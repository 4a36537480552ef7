using Dapper;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;
using SlaBuddy.Hosting;

namespace SlaBuddy.CommandLine.Outbox;

/// <summary>What the outbox's commands ask of the database.</summary>
internal sealed class DeadLetters(DatabaseAddress address, NpgsqlDataSource database, DatabaseStart start, DatabaseSource source)
{
    private const string NoSuchLetter = "SLA09";

    public static WebApplication BuildHost()
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddStartup().AddDatabase(builder.Configuration);
        builder.Services.AddSingleton<DatabaseStart>().AddSingleton<DeadLetters>();
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <exception cref="DatabaseFaultException">It is not there, or of another shape.</exception>
    public async Task RequireMigratedAsync(CancellationToken ct)
    {
        if (address.IsEmbedded) await start.MigrateAsync(ct);
        else if (await new MigrationReadiness(database, source).FindMissingAsync(ct) is { } missing)
            throw new DatabaseFaultException($"{address}: migrations {missing}.",
                "Check that it runs, and bring it up to date with \"SlaBuddy migrate\".");
    }

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<DeadLetter>(new CommandDefinition(
            """
            select notification_id as Id, kind as Kind, ticket_id as TicketId, level as Level,
                   coalesce('#' || channel_name, channel_id) as Channel, error as Error, created_at as CreatedAt, is_over as IsOver
              from sla.dead_letter
             order by notification_id
            """, cancellationToken: ct))).AsList();
    }

    /// <summary>True: it is sent again. False: its ticket no longer waits. Null: there is no such dead letter.</summary>
    public async Task<bool?> ResendAsync(long id, string by, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        try
        {
            return await connection.ExecuteScalarAsync<string>(new CommandDefinition(
                "select sla.resend_notification(@id, @by)", new { id, by }, cancellationToken: ct)) == "pending";
        }
        catch (PostgresException refusal) when (refusal.SqlState == NoSuchLetter)
        {
            return null;
        }
    }
}
