using Dapper;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Doctor;

/// <summary>"Why is Ana a customer?", in plain words.</summary>
public class PersonCaseTests
{
    [Theory]
    [InlineData("ana@acme.example", "Ana Lima (UANA) is an agent at", "they are in the user group S1, for as long as we know.",
        "is an answer")]
    [InlineData("@dina", "Dina (UDINA) is internal", "the file names them under agents, with dates, but only until 2026-07-01 00:00Z.",
        "starts no clock")]
    [InlineData("UCARLA", "Carla (UCARLA) is a customer", "their home is the workspace T9, and ours is T1 (Slack Connect).",
        "opens a ticket")]
    public async Task It_says_who_somebody_is_and_why(string who, string role, string why, string meaning)
    {
        await using var db = await WorldAsync();

        var told = await AskAsync(db, "--person", who);

        Assert.Equal(0, told.ExitCode);
        Assert.Contains(role, told.Output, StringComparison.Ordinal);
        Assert.Contains($"  - {why}\n", told.Output, StringComparison.Ordinal);
        Assert.Contains(meaning, told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_judges_as_of_another_time_when_asked_to()
    {
        await using var db = await WorldAsync();

        var told = await AskAsync(db, "--person", "dina@acme.example", "--at", "2026-06-30T23:00Z");

        Assert.Contains("Dina (UDINA) is an agent since 2026-01-01 00:00Z, at 2026-06-30 23:00Z", told.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_a_no_and_a_time_that_is_none_is_wrong_usage()
    {
        await using var db = await WorldAsync();

        Assert.Equal(1, (await AskAsync(db, "--person", "nobody@acme.example")).ExitCode);
        Assert.Equal(2, (await AskAsync(db, "--person", "UANA", "--at", "yesterday")).ExitCode);
        Assert.Equal(2, (await AskAsync(db, "--at", "2026-06-30T23:00Z")).ExitCode);
    }

    private static Task<(int ExitCode, string Output, string Errors)> AskAsync(TestDatabase db, params string[] options) =>
        ServiceProcess.RunAsync(["doctor", .. options], ("ConnectionStrings__SlaBuddy", db.ConnectionString));

    private static async Task<TestDatabase> WorldAsync()
    {
        var db = await Postgres.CreateDatabaseAsync();
        await using var connection = await db.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            select sla.record_installation('T1', null, 'UBOT', 'BBOT', 'ABOT', null);
            update sla.installation set agents_configured = true;
            select sla.record_people('T1', '[
              {"user_id": "UANA", "name": "ana", "real_name": "Ana Lima", "email": "Ana@acme.example", "home_team_id": "T1"},
              {"user_id": "UDINA", "name": "dina", "real_name": "Dina", "email": "dina@acme.example", "home_team_id": "T1"},
              {"user_id": "UCARLA", "name": "carla", "real_name": "Carla", "home_team_id": "T9"}]');
            select sla.record_agents('T1', '{UANA}', 'usergroup:S1', sla.now());
            select sla.record_dated_agents('T1', '[{"user_id": "UDINA", "from_at": "2026-01-01Z", "to_at": "2026-07-01Z"}]', sla.now());
            """);
        return db;
    }
}
