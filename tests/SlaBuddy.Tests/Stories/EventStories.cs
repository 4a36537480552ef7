using System.Net;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Stories;

/// <summary>What Slack tells beside messages: what is gone, renamed, archived, revoked, and what nobody foresaw.</summary>
public class EventStories
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_is_deleted_is_withdrawn_where_everybody_sees_it(bool events)
    {
        await using var story = await Story.BeginAsync(events);
        var ticket = await story.CustomerAsksAsync();
        if (!events) await story.ScanAsync();
        await story.AdvanceToAsync(12);
        Assert.Equal("1@10", story.LevelsIn(ticket));

        story.Workspace.Delete(Story.Enterprise, ticket);
        await story.SettleAsync();
        if (!events) await story.ScanAsync();
        await story.AdvanceToAsync(60);

        var post = Assert.Single(story.BotIn(ticket));
        Assert.Contains("withdrawn", post.Text);
        Assert.Equal("cancelled", await story.ScalarAsync<string>("select state from sla.ticket"));
        Assert.DoesNotContain("Nothing works", await story.ScalarAsync<string>("select string_agg(text, '') from sla.slack_watcher"));
    }

    [Fact]
    public async Task A_request_that_vanished_while_nobody_listened_wakes_nobody()
    {
        await using var story = await Story.BeginAsync(events: false);
        var ticket = await story.CustomerAsksAsync();
        await story.ScanAsync();
        await story.AdvanceToAsync(5);

        story.Workspace.Delete(Story.Enterprise, ticket);
        await story.AdvanceToAsync(60);

        Assert.Equal("cancelled", await story.ScalarAsync<string>("select state from sla.ticket"));
        Assert.DoesNotContain(story.Workspace.MessagesIn(Story.Enterprise), message => message.UserId == Story.Bot);
    }

    [Fact]
    public async Task A_reply_that_is_deleted_still_counts()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();
        var reply = await story.SaysAsync(5, Story.Ana, ticket);

        story.Workspace.Delete(Story.Enterprise, reply);
        await story.AdvanceToAsync(30);

        Assert.Empty(story.BotIn(ticket));
        Assert.Equal("answered", await story.ScalarAsync<string>("select state from sla.ticket"));
    }

    [Fact]
    public async Task An_edit_is_taken_over_and_an_unfolded_link_is_none()
    {
        await using var story = await Story.BeginAsync();
        var ticket = await story.CustomerAsksAsync();

        await SlackRequest.PostEventAsync(story, Changed(ticket, "Nothing works!", "Nothing works!", "1772442060.000001",
            """, "attachments": [{"from_url": "https://acme.example", "text": "*Ticket priority*: low"}]"""));
        var unfolded = await story.ScalarAsync<string>("select concat_ws('|', text, attachments, edited_ts) from sla.slack_watcher");
        await SlackRequest.PostEventAsync(story, Changed(ticket, "Nothing works!", "Logins fail.", "1772442060.000002", ""));
        await SlackRequest.PostEventAsync(story, Changed(ticket, "Nothing works!", "Log", "1772442060.000001", ""));

        Assert.Equal("Nothing works!", unfolded);
        Assert.Equal("Logins fail.|1772442060.000002",
            await story.ScalarAsync<string>("select concat_ws('|', text, attachments, edited_ts) from sla.slack_watcher"));
        Assert.Equal("10/20/35/50", await story.DueAsync());
    }

    [Fact]
    public async Task An_archived_channel_is_told_once_and_one_that_comes_back_is_watched_again()
    {
        await using var story = await Story.BeginAsync();
        await story.CustomerAsksAsync();
        var archived = $$"""{"type": "channel_archive", "channel": "{{Story.Enterprise}}", "user": "U0HANA", "event_ts": "1772442060.000001"}""";

        await SlackRequest.PostEventAsync(story, archived);
        await SlackRequest.PostEventAsync(story, archived);
        await SlackRequest.PostEventAsync(story, """{"type": "channel_archive", "channel": "C0RANDOM", "event_ts": "1772442060.000001"}""");
        await story.AdvanceToAsync(5);
        var heard = story.OpsHeard();
        await SlackRequest.PostEventAsync(story, $$"""{"type": "channel_unarchive", "channel": "{{Story.Enterprise}}"}""");

        Assert.Contains("archived", Assert.Single(heard));
        Assert.Null(await story.ScalarAsync<DateTime?>("select lost_at from sla.watched_channel where channel_id = 'C0ENTERPRISE'"));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_read_because_the_bot_was_sent_away_is_told_once()
    {
        await using var story = await Story.BeginAsync(events: false);
        story.Sandbox.Faults.Next("conversations.history", Fault.Error("not_in_channel"), times: 6);

        await story.ScanAsync();
        await story.ScanAsync();
        await story.AdvanceToAsync(1);

        Assert.Equal(3, story.OpsHeard().Count);
        Assert.Equal(3, story.OpsHeard().Distinct().Count());
    }

    [Fact]
    public async Task A_renamed_channel_is_called_by_its_new_name()
    {
        await using var story = await Story.BeginAsync();

        await SlackRequest.PostEventAsync(story,
            $$"""{"type": "channel_rename", "channel": {"id": "{{Story.Enterprise}}", "name": "premium"}, "event_ts": "1.0"}""");

        Assert.Equal("premium", await story.ScalarAsync<string>("select name from sla.watched_channel where channel_id = 'C0ENTERPRISE'"));
    }

    [Fact]
    public async Task Who_somebody_is_is_known_as_soon_as_Slack_tells()
    {
        await using var story = await Story.BeginAsync();

        await SlackRequest.PostEventAsync(story,
            """{"type": "user_change", "user": {"id": "U0CARLA", "team_id": "T0ACME", "real_name": "Carla Colleague", "is_restricted": true}}""");

        Assert.Equal("Carla Colleague T0ACME true", await story.ScalarAsync<string>(
            "select concat_ws(' ', real_name, home_team_id, is_restricted::text) from sla.person where user_id = 'U0CARLA'"));
    }

    [Fact]
    public async Task A_user_group_that_changes_is_read_again()
    {
        await using var story = await Story.BeginAsync();
        var group = await story.ScalarAsync<string>("select min(split_part(source, ':', 2)) from sla.agent where source like 'usergroup:%'");
        var before = story.Sandbox.Log.CallsTo("usergroups.users.list").Count;

        await SlackRequest.PostEventAsync(story, $$"""{"type": "subteam_members_changed", "subteam_id": "{{group}}"}""");
        await SlackRequest.PostEventAsync(story, """{"type": "subteam_members_changed", "subteam_id": "S0OTHER"}""");

        await Eventually.IsTrue(() => story.Sandbox.Log.CallsTo("usergroups.users.list").Count == before + 1);
    }

    [Fact]
    public async Task When_the_app_is_removed_all_that_came_from_the_workspace_goes_and_the_service_says_so()
    {
        await using var story = await Story.BeginAsync();
        await story.CustomerAsksAsync();
        await SlackRequest.PostEventAsync(story, """{"type": "app_uninstalled"}""", team: "T0ELSEWHERE");
        Assert.Equal(1, await story.ScalarAsync<int>("select count(*)::int from sla.ticket"));

        await SlackRequest.PostEventAsync(story, """{"type": "app_uninstalled"}""");
        await SlackRequest.PostEventAsync(story,
            $$"""{"type": "message", "channel": "{{Story.Enterprise}}", "user": "U0CARLA", "ts": "1772442060.000001", "text": "still here?"}""");
        using var ready = await story.Service.Http.GetAsync("/readyz");

        Assert.Equal(0, await story.ScalarAsync<int>(
            """
            select (select count(*) from sla.installation) + (select count(*) from sla.slack_watcher)
                 + (select count(*) from sla.ticket) + (select count(*) from sla.person)
            """));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("the app was removed from the workspace", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task When_the_bots_token_is_revoked_the_service_says_so_and_every_instance_knows()
    {
        await using var story = await Story.BeginAsync();
        await story.StartServiceAsync(events: false);
        await SlackRequest.PostEventAsync(story, """{"type": "tokens_revoked", "tokens": {"oauth": ["U0ANA"], "bot": ["U0ELSE"]}}""");
        Assert.Equal("in use", await story.ScalarAsync<string>("select sla.installation_state('T0ACME')"));

        await SlackRequest.PostEventAsync(story, $$$"""{"type": "tokens_revoked", "tokens": {"bot": ["{{{Story.Bot}}}"]}}""");
        using var ready = await story.Service.Http.GetAsync("/readyz");

        Assert.Contains("token was revoked", await ready.Content.ReadAsStringAsync());
        Assert.Equal(1, await story.ScalarAsync<int>("select count(*)::int from sla.installation"));
    }

    [Fact]
    public async Task Where_Slack_keeps_events_from_us_every_channel_is_scanned_at_once()
    {
        await using var story = await Story.BeginAsync(events: false);
        await story.ScanAsync();
        var silent = story.Workspace.PostAs(Story.Carla, Story.Enterprise, "Nobody tells of this.");

        await SlackRequest.PostEventAsync(story, "null", type: "app_rate_limited");

        await Eventually.IsTrue(() => story.ScalarAsync<bool>(
            "select exists (select from sla.slack_watcher where ts = @silent)", new { silent }).GetAwaiter().GetResult());
    }

    [Theory]
    [InlineData("""{"type": "message"}""")]
    [InlineData("""{"type": "message", "channel": "C0ENTERPRISE"}""")]
    [InlineData("""{"type": "message", "channel": {"id": "C0ENTERPRISE"}, "ts": {"a": 1}, "text": ["x"]}""")]
    [InlineData("""{"type": "message", "channel": "C0ENTERPRISE", "ts": "not-a-ts", "user": "U0CARLA", "text": "x"}""")]
    [InlineData("""{"type": "message", "subtype": "message_changed", "channel": "C0ENTERPRISE", "message": "odd"}""")]
    [InlineData("""{"type": "message", "subtype": "message_changed", "channel": "C0ENTERPRISE", "message": {"subtype": "tombstone"}}""")]
    [InlineData("""{"type": "message", "subtype": "message_deleted", "channel": "C0ENTERPRISE", "deleted_ts": "odd"}""")]
    [InlineData("""{"type": "message", "subtype": "message_deleted", "channel": "C0ENTERPRISE", "deleted_ts": "1.0", "event_ts": "99999999999999.0"}""")]
    [InlineData("""{"type": "channel_rename", "channel": {"id": "C0ENTERPRISE", "name": null}}""")]
    [InlineData("""{"type": "channel_rename", "channel": {"id": "C0ENTERPRISE", "name": "a\u0000b"}}""")]
    [InlineData("""{"type": "channel_archive", "channel": ["C0ENTERPRISE"]}""")]
    [InlineData("""{"type": "user_change", "user": {"id": ""}}""")]
    [InlineData("""{"type": "user_change", "user": {"id": "U0NOBODY", "real_name": "a\u0000b"}}""")]
    [InlineData("""{"type": "tokens_revoked", "tokens": null}""")]
    [InlineData("""{"type": "reaction_added", "item": "x"}""")]
    [InlineData("""{"type": "never_heard_of"}""")]
    [InlineData("17")]
    public async Task Whatever_shape_an_event_has_it_is_acknowledged_and_the_next_one_counts(string odd)
    {
        await using var story = await Story.BeginAsync();

        await SlackRequest.PostEventAsync(story, odd);
        await story.CustomerAsksAsync();

        Assert.Equal("10/20/35/50", await story.DueAsync());
    }

    private static string Changed(string ts, string before, string now, string edited, string more) => $$$"""
        {"type": "message", "subtype": "message_changed", "hidden": true, "channel": "{{{Story.Enterprise}}}", "ts": "{{{edited}}}",
         "event_ts": "{{{edited}}}",
         "message": {"type": "message", "user": "U0CARLA", "ts": "{{{ts}}}", "text": "{{{now}}}"{{{more}}}},
         "previous_message": {"type": "message", "user": "U0CARLA", "ts": "{{{ts}}}", "text": "{{{before}}}"}}
        """;
}
