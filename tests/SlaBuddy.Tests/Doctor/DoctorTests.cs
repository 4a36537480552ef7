using Dapper;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Doctor;

public class DoctorTests
{
    [Fact]
    public async Task All_is_fine_where_all_is_fine()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await DoctorVisit.PayAsync(slack, db.ConnectionString,
            $"{Yaml.Smallest}\ntargets: {{\"@head-of-success\": U0HANA}}");

        Assert.Equal(0, visit.ExitCode);
        Assert.Contains("@sla_buddy in Acme Support (T0ACME).", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#enterprise (C0ENTERPRISE) can be read.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("every migration applied", visit.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is wrong.\n", visit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_is_wrong_is_said_with_its_remedy_and_nothing_is_joined()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Scopes.Remove("chat:write");

        var visit = await DoctorVisit.PayAsync(slack, "Host=127.0.0.1;Port=1;Username=ana;Password=hunter2",
            """
            channels:
              - {channel: teams, kind: customer}
              - {channel: vip, kind: customer}
            """);

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("chat:write (to post escalations) is missing: chat.postMessage", visit.Output, StringComparison.Ordinal);
        Assert.Contains("SLA Buddy is not in #teams yet.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("Write /invite @SLA Buddy in that channel", visit.Output, StringComparison.Ordinal);
        Assert.Contains("@head-of-success is nobody in this workspace.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1, database ana cannot be reached.", visit.Output, StringComparison.Ordinal);
        Assert.EndsWith("4 things are wrong.\n", visit.Output, StringComparison.Ordinal);
        Assert.Empty(slack.Joined);
    }

    [Fact]
    public async Task A_Slack_that_answers_HTML_keeps_no_other_check_from_being_made()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Html = "<html>Please log in</html>";
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await DoctorVisit.PayAsync(slack, db.ConnectionString, Yaml.Smallest);

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("Slack gave no usable answer to auth.test", visit.Output, StringComparison.Ordinal);
        Assert.Contains("Needs Slack and the file.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("every migration applied", visit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_setting_it_says_where_to_begin()
    {
        var visit = await ServiceProcess.RunAsync(["doctor"], ("Policies__Path", "/nowhere/sla-buddy.yaml"));

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("The bot token is missing.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("There is no file /nowhere/sla-buddy.yaml.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("A private PostgreSQL", visit.Output, StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task An_unknown_option_is_wrong_usage()
    {
        var visit = await ServiceProcess.RunAsync(["doctor", "--cure"]);

        Assert.Equal(2, visit.ExitCode);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_the_methods_and_events_that_need_it()
    {
        await using var slack = await Workspace.StartAsync();
        slack.Scopes.Remove("usergroups:read");
        slack.Scopes.Remove("reactions:read");
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await DoctorVisit.PayAsync(slack, db.ConnectionString, Yaml.Smallest);

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("usergroups:read (to mention user groups) is missing: usergroups.list, usergroups.users.list, ",
            visit.Output, StringComparison.Ordinal);
        Assert.Contains("reaction_added, reaction_removed need it", visit.Output, StringComparison.Ordinal);
        Assert.Contains("Paste slack-app-manifest.yaml", visit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "This machine's clock agrees with Slack's.", 0)]
    [InlineData(-30, "This machine's clock is 30 s ahead of Slack's, so levels are told that much too early.", 0)]
    [InlineData(400, "s behind Slack's, so levels are told that much too late.", 1)]
    public async Task A_clock_that_is_wrong_is_told_by_how_much(int lead, string told, int exitCode)
    {
        await using var slack = await Workspace.StartAsync();
        slack.ClockLead = TimeSpan.FromSeconds(lead);
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await DoctorVisit.PayAsync(slack, db.ConnectionString,
            $"{Yaml.Smallest}\ntargets: {{\"@head-of-success\": U0HANA}}");

        Assert.Contains(told, visit.Output.Replace("31 s", "30 s", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(exitCode, visit.ExitCode);
    }

    [Fact]
    public async Task Agents_who_can_be_none_and_rules_that_fit_nothing_deserve_a_look()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();

        var visit = await DoctorVisit.PayAsync(slack, db.ConnectionString,
            """
            channels:
              - {channel: enterprise, kind: customer, facts: {tier: enterprise}}
              - {channel: sla-ops, kind: customer, facts: {tier: gold}}
            agents: {user_groups: [support-engineers]}
            targets: {"@head-of-success": U0HANA}
            facts: [plan]
            policies: [{id: fast, ladder: [{after: 1m, who: on_shift}]}]
            rules:
              - {when: '$.tier == "platinum"', policy: fast}
              - {when: '$.tier == "enterprise"', policy: fast}
              - {when: '$.plan == "free"', policy: fast}
            """);

        Assert.Equal(0, visit.ExitCode);
        Assert.Contains("Agents: 1 people.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("gus is listed as an agent, and is none: a guest", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#enterprise has the policy fast.", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#sla-ops: no rule fits its facts", visit.Output, StringComparison.Ordinal);
        var idle = Assert.Single(visit.Output.Split('\n'), line => line.Contains("fits no channel", StringComparison.Ordinal));
        Assert.Contains(":9:12:", idle, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_do_not_arrive_dead_letters_and_lost_channels_are_told()
    {
        await using var slack = await Workspace.StartAsync();
        await using var db = await Postgres.CreateDatabaseAsync();
        await HappenAsync(db);

        var visit = await DoctorVisit.PayAsync(slack, db.ConnectionString,
            $"{Yaml.Smallest}\ntargets: {{\"@head-of-success\": U0HANA}}");

        Assert.Equal(1, visit.ExitCode);
        Assert.Contains("#silent: no event told of the message of", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#heard: the last event came at", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#quiet: nothing was written there since", visit.Output, StringComparison.Ordinal);
        Assert.Contains("#gone was lost at", visit.Output, StringComparison.Ordinal);
        Assert.Contains("Slack refused 1 messages for good.", visit.Output, StringComparison.Ordinal);
    }

    // A service that runs, and what it wrote down of its channels.
    private static async Task HappenAsync(TestDatabase db)
    {
        await using var connection = await db.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(
            """
            select sla.record_installation('T0ACME', null, 'U0BUDDY', 'B0BUDDY', null, null);
            select sla.watch_channels('T0ACME', (
              select jsonb_agg(jsonb_build_object('channel_id', 'C0' || upper(name), 'name', name, 'kind', 'customer',
                       'ignore_older_than_seconds', 60, 'scan_every_seconds', 60))
                from unnest('{silent,heard,quiet,gone}'::text[]) name));
            update sla.installation set listening_since = now() - interval '1 hour', last_heartbeat_at = now();
            update sla.watched_channel set watched_at = now() - interval '1 hour';
            update sla.watched_channel set lost_at = now(), lost_why = 'archived' where name = 'gone';
            select sla.store_messages('T0ACME', 'event', jsonb_build_array(jsonb_build_object('channel_id', 'C0HEARD',
              'ts', extract(epoch from now())::numeric(16, 6)::text, 'user_id', 'U0DINA', 'text', 'hello')));
            select sla.store_messages('T0ACME', 'scan', jsonb_build_array(jsonb_build_object('channel_id', 'C0SILENT',
              'ts', extract(epoch from now())::numeric(16, 6)::text, 'user_id', 'U0DINA', 'text', 'hello')));
            insert into sla.notification (key, kind, team_id, channel_id, state, error, created_at, next_attempt_at)
            values ('k', 'ops_notice', 'T0ACME', 'C0OPS', 'failed', 'is_archived', now(), now());
            """);
    }
}
