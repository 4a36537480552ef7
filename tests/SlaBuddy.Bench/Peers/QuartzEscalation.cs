using Dapper;
using Npgsql;
using Quartz;

namespace SlaBuddy.Bench.Peers;

/// <summary>One task's work: its event and its outbox row, in one transaction.</summary>
internal sealed class QuartzEscalation(NpgsqlDataSource database, Countdown count) : IJob
{
    public const string Task = "task";

    private const string Sql =
        """
        with event as (insert into work.event (task_id) values (@task) returning event_id)
        insert into work.outbox (key, event_id) select 'escalated:' || event_id, event_id from event
        """;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var task = (long)context.MergedJobDataMap.GetInt(Task);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(Sql, new { task }, cancellationToken: cancellationToken));
        count.One();
    }
}
