using System.Text.Json;
using Dapper;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using SlaBuddy.Tests.Sandbox;

namespace SlaBuddy.Tests.Backtest;

public class BacktestCommandTests
{
    [Fact]
    public async Task On_the_given_server_it_answers_and_leaves_nothing_behind()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        using var export = BacktestFiguresTests.AMorning();
        var csv = Path.Combine(export.Root, "tickets.csv");

        var (exitCode, output, errors) = await RunAsync(export, db, "--json", "--tickets", csv);

        Assert.True(exitCode == 0, errors);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(5, json.RootElement.GetProperty("policies").GetProperty("enterprise").GetProperty("tickets").GetInt32());
        Assert.Equal("", errors);
        Assert.Equal(6, (await File.ReadAllLinesAsync(csv)).Length);
        await using var connection = await db.DataSource.OpenConnectionAsync();
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from pg_database where starts_with(datname, 'sla_buddy_backtest_')"));
    }

    [Fact]
    public async Task Without_a_server_it_brings_its_own_and_the_second_run_finds_it()
    {
        var folder = TemporaryCluster.NewFolder();
        using var export = BacktestFiguresTests.AMorning();
        try
        {
            for (var run = 1; run <= 2; run++)
            {
                var (exitCode, output, errors) = await ServiceProcess.RunAsync(
                    Arguments(export), ("Database__DataPath", folder), ("ConnectionStrings__SlaBuddy", ""));

                Assert.True(exitCode == 0, errors);
                Assert.Contains("1 of 5 tickets would have reached", output, StringComparison.Ordinal);
                Assert.Contains("Judging messages ...", errors, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_role_that_may_not_create_databases_is_told_what_to_do()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        using var export = BacktestFiguresTests.AMorning();
        await using (var connection = await db.DataSource.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("drop role if exists humble; create role humble login");
        }

        var humble = db.ConnectionString.Replace("Username=postgres", "Username=humble", StringComparison.Ordinal);
        var (exitCode, _, errors) = await ServiceProcess.RunAsync(
            Arguments(export), ("ConnectionStrings__SlaBuddy", humble));

        Assert.Equal(2, exitCode);
        Assert.Contains("createdb", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_in_what_was_given_are_the_answer_no()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        using var export = BacktestFiguresTests.AMorning();
        export.Beside("sla-buddy.yaml", "channels:\n  - {channel: \"#other\", kind: customer}\n");

        var (exitCode, output, errors) = await RunAsync(export, db);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("the export holds #general", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--slack-export")]
    [InlineData("--policies")]
    [InlineData("--agents")]
    public async Task A_missing_file_is_wrong_usage(string option)
    {
        using var export = new ExportFolder();
        string[] arguments = Arguments(export);
        arguments[Array.IndexOf(arguments, option) + 1] = "/nowhere/to/be/found";

        var (exitCode, _, errors) = await ServiceProcess.RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains("/nowhere/to/be/found", errors, StringComparison.Ordinal);
    }

    [SkippableRacketFact]
    public async Task A_real_year_gives_what_an_independent_count_of_its_files_gave()
    {
        using var given = new ExportFolder();
        var agents = given.Beside("racket-agents.txt", RacketAgents());

        foreach (var (policy, rearm, climbs, met) in new[]
        {
            ("enterprise", "timer", "445/415/393/386", 173), ("teams", "timer", "377/329/314/303", 256),
            ("enterprise", "ladder", "681/631/591/577", 173), ("teams", "ladder", "566/499/477/456", 256),
        })
        {
            var report = await Judge.RunAsync(RacketExport.Path!, given.Beside("p.yaml", Ladders(policy, rearm)), agents);

            var it = report.Of(policy);
            Assert.Equal((9709, 559, 1210, climbs), (report.Subject.Messages, it.Tickets, it.Cycles, it.Climbs()));
            Assert.Equal((280, 279, met, 280 - met),
                (it.FirstResponse.Answered, it.FirstResponse.Unanswered, it.FirstResponse.Met, it.FirstResponse.Missed));
            Assert.Equal((1029.5, 36976.1, 58249.25),
                (it.FirstResponse.P50Seconds, it.FirstResponse.P90Seconds, it.FirstResponse.P95Seconds));
            Assert.Equal((508, 143, 96d), (it.NextResponse.Answered, it.NextResponse.Unanswered, it.NextResponse.P50Seconds));
        }
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(
        ExportFolder export, TestDatabase db, params string[] more) =>
        ServiceProcess.RunAsync([.. Arguments(export), .. more], ("ConnectionStrings__SlaBuddy", db.ConnectionString));

    private static string[] Arguments(ExportFolder export) =>
        ["backtest", "--slack-export", export.Export, "--policies", export.Policies, "--agents", export.Agents];

    private static string RacketAgents()
    {
        using var zip = System.IO.Compression.ZipFile.OpenRead(RacketExport.Path!);
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.Name == "agents.txt").Open());
        return reader.ReadToEnd();
    }

    private static string Ladders(string tier, string rearm) =>
        $$"""
        channels:
          - {channel: "#general", kind: customer, facts: {tier: {{tier}} } }
        policies:
          - id: enterprise
            rearm: {{rearm}}
            ladder:
              - {after: 10m, who: on_shift.non_embedded}
              - {after: 20m, who: on_shift}
              - {after: 35m, who: "@group-support"}
              - {after: 50m, who: "@head-of-success"}
          - id: teams
            rearm: {{rearm}}
            ladder:
              - {after: 1h, who: on_shift.non_embedded}
              - {after: 3h, who: on_shift}
              - {after: 6h, who: "@group-support"}
              - {after: 12h, who: "@head-of-success"}
        rules:
          - {when: $.tier == "enterprise", policy: enterprise}
          - {policy: teams}
        """;
}
