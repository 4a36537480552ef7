using System.Text.Json.Nodes;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Engine;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.CommandLine;

/// <summary>The real command against a database with one open enterprise ticket of 9:00, five minutes old.</summary>
public sealed class PolicyApplyTests : IDisposable
{
    private const string Sooner =
        """
        channels: [{channel: enterprise, kind: customer, facts: {tier: enterprise}}]
        policies:
          - id: enterprise
            name: Enterprise
            ladder: [{after: 10m, who: on_shift.non_embedded}, {after: 15m, who: on_shift}]
        rules: [{when: $.tier == "enterprise", policy: enterprise}]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-");

    [Fact]
    public async Task A_plan_shows_what_would_change_for_whom_and_changes_nothing()
    {
        await using var world = await WithTicketAsync();

        var (exitCode, output, _) = await RunAsync(world, "plan", Write(Sooner));

        Assert.Equal(0, exitCode);
        var lines = output.Split('\n').Select(line => line.TrimEnd()).ToArray();
        Assert.Contains("  ~ enterprise v1 → v2", lines);
        Assert.Contains("      level 2 after 20m → 15m", lines);
        Assert.Contains("      first_response 50m → 15m", lines);
        Assert.Contains("  - teams v1, no longer in force", lines);
        Assert.Contains("  - $.tier == \"teams\" → teams", lines);
        Assert.StartsWith("1       enterprise  2026-03-02 09:00  enterprise v1 → enterprise v2  first_response 09:50 → 09:15; level 2 09:20 → 09:15;",
            lines[^2], StringComparison.Ordinal);
        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
        Assert.Equal("enterprise 1, teams 1", await InForceAsync(world));
    }

    [Fact]
    public async Task A_plan_for_a_program_is_the_answer_of_the_database()
    {
        await using var world = await WithTicketAsync();

        var (exitCode, output, errors) = await RunAsync(world, "plan", "--json", Write(Sooner));

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(["calendars", "open_tickets", "policies", "rules", "tickets"],
            JsonNode.Parse(output)!.AsObject().Select(it => it.Key).Order());
    }

    [Fact]
    public async Task Open_tickets_keep_their_version_when_another_is_applied()
    {
        await using var world = await WithTicketAsync();

        var first = await RunAsync(world, "apply", Write(Sooner), "--applied-by", "lea");
        var second = await RunAsync(world, "apply", Write(Sooner), "--applied-by", "max");

        Assert.Equal(0, first.ExitCode);
        Assert.Matches("^enterprise v2  sha256 [0-9a-f]{12}  in force now\nteams  no longer in force\n$", first.Output);
        Assert.Matches("^enterprise v2  sha256 [0-9a-f]{12}  unchanged\n$", second.Output);
        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
        Assert.Equal("lea", await world.ScalarAsync<string>("select applied_by from sla.policy_version where version = 2"));
    }

    [Fact]
    public async Task Open_tickets_move_when_they_are_told_to()
    {
        await using var world = await WithTicketAsync();

        var (exitCode, output, _) = await RunAsync(world, "apply", Write(Sooner), "--move-open-tickets", "--applied-by", "lea");

        Assert.Equal(0, exitCode);
        Assert.Contains("Moved: 1 open ticket.", output, StringComparison.Ordinal);
        Assert.Equal("10/15", await world.DueMinutesAsync());
        Assert.Equal("lea", await world.ScalarAsync<string>("select actor from sla.history where kind = 'facts_changed'"));
    }

    [Theory]
    [InlineData("after: 15m", "after: 5m", "5:56: error: This level at 5m is not later")]
    [InlineData("$.tier == \"enterprise\", policy", "$.tier == (1, policy", "6:16: error: This condition is not SQL/JSON path")]
    public async Task A_file_with_a_fault_changes_nothing(string right, string wrong, string fault)
    {
        await using var world = await WithTicketAsync();
        var file = Write(Sooner.Replace(right, wrong, StringComparison.Ordinal));

        var apply = await RunAsync(world, "apply", file, "--move-open-tickets");
        var plan = await RunAsync(world, "plan", file);

        Assert.Equal((1, 1), (apply.ExitCode, plan.ExitCode));
        Assert.Contains(fault, apply.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", plan.Output, StringComparison.Ordinal);
        Assert.Equal("enterprise 1, teams 1", await InForceAsync(world));
        Assert.Equal("10/20/35/50", await world.DueMinutesAsync());
    }

    [Fact]
    public async Task A_plan_brings_no_database_up_to_date()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();

        var result = await ServiceProcess.RunAsync(["policy", "plan", Write(Sooner)],
            ("ConnectionStrings__SlaBuddy", db.ConnectionString));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("SlaBuddy migrate", result.Errors, StringComparison.Ordinal);
    }

    private static async Task<EngineWorld> WithTicketAsync()
    {
        var world = await EngineWorld.CreateAsync();
        await world.MoveClockAsync(5);
        await world.HearAsync(EngineWorld.Said(0, EngineWorld.Carla));
        return world;
    }

    private static Task<string> InForceAsync(EngineWorld world) => world.ScalarAsync<string>(
        """
        select string_agg(policy_id || ' ' || version, ', ' order by policy_id)
          from sla.policy join sla.policy_version using (policy_version_id, policy_id)
        """);

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(EngineWorld world, params string[] arguments) =>
        ServiceProcess.RunAsync(["policy", .. arguments], ("ConnectionStrings__SlaBuddy", world.Database.ConnectionString));

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "sla-buddy.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
