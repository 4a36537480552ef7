using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Configuration;

public class WorkspaceResolutionTests
{
    private const string File =
        """
        ops_channel: "#sla-ops"
        agents: {user_groups: ["@support-engineers"], people: [dina@acme.example]}
        targets: {"@head-of-success": hana@acme.example}
        channels:
          - {channel: "#enterprise", kind: customer, facts: {tier: enterprise}, escalate_in: "#support-alerts"}
          - {channel: "#teams", kind: helpdesk, facts: {tier: teams}, allowed_integrations: [HelpDesk, A0123456]}
        """;

    [Fact]
    public async Task Names_become_ids_and_public_channels_are_joined()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().WithFile(File).In(slack, db);

        var (faults, refusal) = await world.StartAsync();

        Assert.Null(refusal);
        Assert.Equal(["There is no roster, so nobody is ever on shift and levels go to the user groups."],
            faults.Select(fault => fault.What));
        var applied = world.Get<ConfigurationInForce>().Applied;
        Assert.Equal(["C0ENTERPRISE", "C0TEAMS"], applied.Channels.Select(channel => channel.ChannelId));
        Assert.Equal("C0ALERTS", applied.Channels[0].EscalateIn);
        Assert.Equal(["B0DESK", "A0123456"], applied.Channels[1].AllowedIntegrations);
        Assert.Equal(new ResolvedTarget("usergroup", "S0SUPPORT"), applied.Targets["@group-support"]);
        Assert.Equal(new ResolvedTarget("user", "U0HANA"), applied.Targets["@head-of-success"]);
        Assert.Equal(["S0ENGINEERS"], applied.Agents.UserGroupIds);
        Assert.Equal(["U0DINA"], applied.Agents.UserIds);
        Assert.Equal("C0OPS", applied.OpsChannelId);
        Assert.Equal(["C0TEAMS"], slack.Joined);
    }

    [Fact]
    public async Task What_cannot_be_found_is_left_out_and_told_while_the_others_go_on()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            """
            ops_channel: sla-opps
            agents: {user_groups: [support-enginers], people: [dina@acme.example, gone@acme.example]}
            channels:
              - {channel: enterprise, kind: customer, facts: {tier: enterprise}}
              - {channel: vip, kind: customer}
              - {channel: C0OLD, kind: customer}
              - {channel: teams, kind: customer, escalate_in: nowhere}
              - {channel: support-alerts, kind: helpdesk, allowed_integrations: [Unheard]}
              - {channel: C0ENTERPRISE, kind: customer}
            """);

        var (faults, refusal) = await world.StartAsync();

        Assert.Null(refusal);
        Assert.Equal("enterprise", Assert.Single(world.Get<ConfigurationInForce>().Applied.Channels).Name);
        var told = faults.Where(fault => fault.Severity == Severity.LeftOut).Select(fault => fault.What).ToArray();
        Assert.Equal(
        [
            "SLA Buddy sees no channel #sla-opps. Did you mean \"#sla-ops\"?",
            "#vip is private and SLA Buddy is not in it.",
            "C0OLD is in the archive.",
            "SLA Buddy sees no channel #nowhere.",
            "#teams is not watched: its alarms have no place: #nowhere cannot be used.",
            "There is no integration \"Unheard\" in this workspace.",
            "#support-alerts is not watched: none of its allowed integrations is known.",
            "C0ENTERPRISE is the same channel as #enterprise.",
            "@head-of-success is nobody in this workspace.",
            "There is no user group @support-enginers. Did you mean \"@support-engineers\"?",
            "gone@acme.example is nobody in this workspace.",
        ], told);
        Assert.Contains(faults, fault => fault.Remedy.StartsWith("Write /invite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alarms_that_lost_their_place_go_to_the_ops_channel_and_never_to_the_customer()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            """
            ops_channel: sla-ops
            channels: [{channel: enterprise, kind: customer, escalate_in: nowhere}]
            """);

        await world.StartAsync();

        Assert.Equal("C0OPS", Assert.Single(world.Get<ConfigurationInForce>().Applied.Channels).EscalateIn);
    }

    [Fact]
    public async Task Without_any_channel_or_any_known_agent_the_service_does_not_start()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var world = new StartWorld().In(slack, db).WithFile(
            """
            agents: {people: [nobody@acme.example]}
            channels: [{channel: vip, kind: customer}]
            """);

        var (_, refusal) = await world.StartAsync();

        Assert.Equal(
        [
            "None of the channels can be watched.",
            "None of the agents is known in this workspace, so no reply would count as an answer.",
        ], refusal!.Faults.Select(fault => fault.What));
    }
}
