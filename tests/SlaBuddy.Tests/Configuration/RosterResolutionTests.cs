using System.Text.Json;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Configuration;

/// <summary>What the roster of the file is in a workspace, and what a start says of it.</summary>
public class RosterResolutionTests
{
    [Fact]
    public async Task Leads_and_those_always_on_are_found_and_the_database_is_told()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            $$"""
            {{Yaml.Smallest}}
            roster: {always_on: support-engineers, leads: hana@acme.example, mention_at_most: 3, warn_of_gaps_ahead: 1d}
            """);

        var (faults, refusal) = await world.StartAsync();

        Assert.Null(refusal);
        Assert.DoesNotContain(faults, fault => fault.Where == "roster");
        Assert.Equal(["S0ENGINEERS"], world.Get<ConfigurationInForce>().Applied.AlwaysOnGroupIds);
        await using var connection = await db.DataSource.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            select concat_ws(' ', i.roster_warn_of_gaps, i.mention_at_most, t.kind, t.slack_id)
              from sla.installation i
              join sla.target t on t.team_id = i.team_id and t.name = i.roster_leads
            """;
        Assert.Equal("24:00:00 3 user U0HANA", await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Leads_and_groups_that_nobody_knows_are_left_out_and_told()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            $$"""
            {{Yaml.Smallest}}
            roster: {always_on: support-enginers, leads: gone@acme.example}
            """);

        var (faults, refusal) = await world.StartAsync();

        Assert.Null(refusal);
        Assert.Contains("There is no user group @support-enginers. Did you mean \"@support-engineers\"?",
            faults.Select(fault => fault.What));
        Assert.Contains(faults, fault => fault.What == "gone@acme.example is nobody in this workspace."
            && fault.Remedy == "Correct leads under roster; until then gaps are told to nobody by name.");
        Assert.Null(AppliedConfiguration.From(world.Get<ConfigurationInForce>().Applied).RosterLeads);
    }

    [Fact]
    public async Task A_feed_whose_address_is_missing_or_none_is_told_at_start_and_not_repeated()
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile(
            $"{Yaml.Smallest}\nroster: {{feeds: [{{name: a, url_from: FEED_A}}, {{name: b, url_from: FEED_B}}]}}");
        world.Settings["FEED_B"] = "s3cret";

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(["FEED_A: There is no address for the feed a.", "FEED_B: This is no web address for the feed b."],
            refusal!.Faults.Select(fault => $"{fault.Where}: {fault.What}"));
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_not_there_stands_beside_the_other_faults()
    {
        await using var slack = await Workspace.StartAsync();
        await using var world = new StartWorld().In(slack).WithFile(
            $"{Yaml.Smallest}\nroster: {{feeds: [{{name: oncall, url_from: FEED}}]}}");
        world.Settings["Slack:BotToken"] = null;
        world.Settings["FEED"] = slack.ApiBaseUrl + "s3cret";

        var (_, refusal) = await world.StartAsync();

        Assert.Equal([SettingName.BotToken, "oncall"], refusal!.Faults.Select(fault => fault.Where));
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_without_Google_needs_no_credentials_of_Googles()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            $$"""
            {{Yaml.Smallest}}
            agents: {on_roster: true}
            roster: {shifts: [{people: U0HANA, from: "09:00", to: "17:00", zone: UTC}]}
            """);

        var (faults, refusal) = await world.StartAsync();

        Assert.Null(refusal);
        Assert.DoesNotContain(faults, fault => fault.Where is "roster" or SettingName.CredentialsPath);
    }

    [Fact]
    public void Names_that_an_older_version_remembered_have_nobody_always_on()
    {
        const string remembered =
            """{"Channels":[],"Targets":{},"Agents":{"Configured":false,"UserGroupIds":[],"UserIds":[]}}""";

        var names = JsonSerializer.Deserialize<RememberedNames>(remembered)!;

        Assert.Empty(names.In(Yaml.Read(Yaml.Smallest)).AlwaysOnGroupIds);
    }
}
