using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine;

/// <summary>
/// The cost of a due check must follow what is due, not what is pending: Postgres' own account of the statements it ran.
/// </summary>
public partial class DueCheckPlanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public async Task The_due_check_reads_by_index_what_is_due_and_never_a_whole_table(int limit)
    {
        await using var world = await EngineWorld.CreateAsync();
        for (var batch = 0; batch < 3; batch++)
            await world.HearAsync([.. Enumerable.Range(0, 800).Select(position => Root(batch * 800 + position))]);
        await world.CallAsync("analyze (skip_locked)");
        await world.MoveClockAsync(10.1);
        await world.HearAllAsync();

        var plans = await RunAsync(world, limit);

        Assert.Contains("Index Scan using ticket_due on ticket t", plans, StringComparison.Ordinal);
        foreach (var table in (string[])["ticket", "ticket_event", "escalation_task", "sla_timer", "slack_watcher", "notification"])
            Assert.DoesNotContain($"Seq Scan on {table} ", plans, StringComparison.Ordinal);
        // An index read from end to end is a whole table as well.
        Assert.All(IndexScan().Matches(plans), scan => Assert.Contains("Index Cond:", scan.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"Index (Only )?Scan using \w+ on (ticket|ticket_event|ticket_thread|escalation_task|sla_timer|notification)\b.*\n.*")]
    private static partial Regex IndexScan();

    private static object Root(int position) => new
    {
        channel_id = "CENT",
        ts = string.Create(CultureInfo.InvariantCulture, $"{At(0).ToUnixTimeSeconds()}.{position:000000}"),
        user_id = Carla,
        text = "help",
    };

    private static async Task<string> RunAsync(EngineWorld world, int limit)
    {
        await using var connection = await world.Database.DataSource.OpenConnectionAsync();
        var told = new List<string>();
        connection.Notice += (_, notice) => told.Add(notice.Notice.MessageText);
        await connection.ExecuteAsync(
            """
            load 'auto_explain';
            set auto_explain.log_min_duration = 0;
            set auto_explain.log_nested_statements = on;
            set client_min_messages = log;
            """);
        // More often than the planner tries special plans before it settles for a general one.
        for (var run = 0; run < 7; run++)
            await connection.ExecuteAsync("select * from sla.check_due_tasks_and_update(@limit)", new { limit });
        return string.Join('\n', told);
    }
}
