using System.Text.Json;
using SlaBuddy.Sandbox.Chat;
using static SlaBuddy.Tests.Stories.GestureStage;
using static SlaBuddy.Tests.Stories.Story;

namespace SlaBuddy.Tests.Stories;

/// <summary>
/// What people say over the calendar, by every road, and whom alarms mention by it. Ana and Ben are on shift, Cem is
/// embedded, Dina is off; Ivo is a colleague who is no agent.
/// </summary>
public class OverrideStories
{
    private const string Dina = "U0DINA";
    private const string Ivo = "U0IVO";
    private const string Hana = "U0HANA";
    private const string Success = "C0SUCCESS";

    [Fact]
    public async Task Whoever_covers_by_mention_is_told_in_the_others_place_until_it_ends_by_itself()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Ana, ticket, $"<@{Bot}> dina covers ben until 12:00");
        await story.AdvanceToAsync(10);
        Assert.Contains($"<@{Ana}> <@{Dina}>:", story.BotIn(ticket)[0].Text);
        var answer = Assert.Single(Heard(story, Ana));
        Assert.Contains($"<@{Dina}> covers <@{Ben}>'s shifts until <!date^{Seconds(180)}^{{time}}|12:00 UTC>.", answer);
        Assert.Contains($"<@{Dina}> (until <!date^{Seconds(180)}^{{time}}|12:00 UTC>, covering <@{Ben}>)", answer);

        await story.SaysAsync(11, Ana, ticket);
        var later = await story.CustomerAsksAsync(175);
        await story.AdvanceToAsync(186);
        Assert.Contains($"<@{Ana}> <@{Ben}>:", story.BotIn(later)[0].Text);
        Assert.Equal(Dina, await story.ScalarAsync<string>("select user_id from sla.roster_override where ended_at is null"));
    }

    [Fact]
    public async Task An_override_is_told_in_the_ops_channel_with_names_that_ping_nobody_and_can_be_read_by_others()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Cem, ticket, $"<@{Bot}> dina covers ben until 12:00");
        await story.SaysAsync(3, Dina, ticket, $"<@{Bot}> stop covering");

        // Each was heard as a message and as a mention, and counts once.
        Assert.Equal(2, OpsPosts(story).Length);
        var (set, ended) = (OpsPosts(story)[0], OpsPosts(story)[1]);
        Assert.Contains($"*Dina* covers *Ben* until <!date^{Seconds(180)}^{{time}}|12:00 UTC> (by *Cem*).", set.Text);
        Assert.Contains("Taken back: *Dina* covers *Ben*", ended.Text);
        Assert.DoesNotContain("<@", set.Text + ended.Text);
        var carried = set.Metadata!.Value.GetProperty("event_payload").GetProperty("override");
        Assert.Equal(("cover", Dina, Ben), (Word(carried, "kind"), Word(carried, "user_id"), Word(carried, "covered_user_id")));
        Assert.Equal(Opening.AddMinutes(2).ToUnixTimeSeconds(), carried.GetProperty("said_at").GetDateTimeOffset().ToUnixTimeSeconds());
        Assert.Equal(Opening.AddMinutes(180), carried.GetProperty("ends_at").GetDateTimeOffset());
        Assert.False(carried.TryGetProperty("ended_at", out _));
        Assert.Equal(Opening.AddMinutes(3).ToUnixTimeSeconds(), ended.Metadata!.Value.GetProperty("event_payload").GetProperty("override")
            .GetProperty("ended_at").GetDateTimeOffset().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Whoever_covers_an_embedded_colleague_is_left_in_peace_by_level_1_as_the_colleague_would_have_been()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Dina, ticket, $"<@{Bot}> I'm covering for cem until 18:00");
        await story.AdvanceToAsync(20);

        Assert.Contains($"<@{Ana}> <@{Ben}>:", story.BotIn(ticket)[0].Text);
        Assert.Contains($"<@{Ana}> <@{Ben}> <@{Dina}>:", story.BotIn(ticket)[1].Text);
    }

    [Fact]
    public async Task Whoever_covers_nobody_in_particular_is_on_shift_whatever_the_calendar_says()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Dina, ticket, $"<@{Bot}> I'm covering until 18:00");
        await story.AdvanceToAsync(10);

        Assert.Contains($"<@{Ana}> <@{Ben}> <@{Dina}>:", story.BotIn(ticket)[0].Text);
        Assert.Contains("You are on shift until", Assert.Single(Heard(story, Dina)));
    }

    [Fact]
    public async Task What_was_said_in_the_last_second_before_a_level_decides_whom_it_tells()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(10 - (1 / 60.0), Dina, ticket, $"<@{Bot}> I cover ana until 18:00");
        Assert.Empty(story.BotIn(ticket));
        await story.AdvanceToAsync(10);

        Assert.Equal("1@10", story.LevelsIn(ticket));
        Assert.Contains($"<@{Ben}> <@{Dina}>:", story.BotIn(ticket)[0].Text);
    }

    [Fact]
    public async Task Taken_back_in_the_last_second_the_calendar_counts_again()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Dina, ticket, $"<@{Bot}> I cover ana for 4h");
        await story.SaysAsync(10 - (1 / 60.0), Dina, ticket, $"<@{Bot}> I'm not covering any more");
        await story.AdvanceToAsync(10);

        Assert.Contains($"<@{Ana}> <@{Ben}>:", story.BotIn(ticket)[0].Text);
        Assert.Contains($"Taken back: <@{Dina}> covers <@{Ana}>. The roster counts again.", Heard(story, Dina)[^1]);
    }

    [Fact]
    public async Task By_command_it_is_done_at_once_and_answered_to_that_person_alone()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await CommandAsync(story, Dina, "cover ben until 18:00", "C0GENERAL");
        await CommandAsync(story, Ivo, "cover hana for cem until 18:00", "C0GENERAL");
        await CommandAsync(story, Ivo, "cover bob until 18:00", "C0GENERAL");
        await CommandAsync(story, Ivo, "cover ben", "C0GENERAL");
        await CommandAsync(story, Carla, "cover ben until 18:00");
        await story.AdvanceToAsync(10);

        Assert.Contains($"You cover <@{Ben}>'s shifts until", Assert.Single(Heard(story, Dina)));
        Assert.Contains($"<@{Hana}> covers <@{Cem}>'s shifts until", Heard(story, Ivo)[0]);
        Assert.Contains("I know no colleague called \"bob\".", Heard(story, Ivo)[1]);
        Assert.Contains("Until when?", Heard(story, Ivo)[2]);
        Assert.Contains("only the team's own people", Assert.Single(Heard(story, Carla)));
        Assert.Contains($"<@{Ana}> <@{Dina}>:", story.BotIn(ticket)[0].Text);
    }

    [Fact]
    public async Task The_window_offers_who_asks_and_the_present_shift_and_says_at_the_field_what_is_wrong()
    {
        await using var story = await BeginStoryAsync();
        await story.AdvanceToAsync(0);

        await CommandAsync(story, Ivo, "cover");
        Assert.Contains($"\"initial_user\":\"{Ivo}\"", Blocks(story, Ivo));
        Assert.Contains($"\"initial_date_time\":{Seconds(0)}", Blocks(story, Ivo));

        Assert.Contains("This is before it begins", await RefusedAsync("sla_cover_until",
            ("sla_cover_from", Seconds(120)), ("sla_cover_until", Seconds(60))));
        Assert.Contains("still to come", await RefusedAsync("sla_cover_until", ("sla_cover_until", Seconds(-1))));
        Assert.Contains("31 days", await RefusedAsync("sla_cover_until", ("sla_cover_until", Seconds(32 * 24 * 60))));
        Assert.Contains("same person", await RefusedAsync("sla_cover_covered", ("sla_cover_covered", Ivo)));
        Assert.Contains("no shift in that time", await RefusedAsync("sla_cover_covered",
            ("sla_cover_who", Ana), ("sla_cover_covered", Dina), ("sla_cover_until", Seconds(60))));
        Assert.Contains("no guests", await RefusedAsync("sla_cover_who", ("sla_cover_who", Carla)));
        Assert.Equal(0, await story.ScalarAsync<int>("select count(*)::int from sla.roster_override"));

        Assert.True((await SubmitAsync(story, Ivo, ("sla_cover_who", Dina), ("sla_cover_covered", Ben), ("sla_cover_until", Seconds(60)))).IsTaken);
        Assert.Contains($"<@{Dina}> covers <@{Ben}>'s shifts until", Blocks(story, Ivo));
        var ticket = await story.CustomerAsksAsync(1);
        await story.AdvanceToAsync(11);
        Assert.Contains($"<@{Ana}> <@{Dina}>:", story.BotIn(ticket)[0].Text);

        async Task<string> RefusedAsync(string field, params (string Field, string Value)[] values) =>
            (await SubmitAsync(story, Ivo, values)).Errors[field];
    }

    [Fact]
    public async Task Under_sla_oncall_an_override_is_ended_and_the_shifts_are_shown_anew()
    {
        await using var story = await BeginStoryAsync();
        await story.AdvanceToAsync(0);
        await CommandAsync(story, Dina, "cover ben until 18:00");

        await CommandAsync(story, Ana, "oncall", "C0GENERAL");
        var shown = story.Workspace.EphemeralsFor(Ana)[^1];
        Assert.Contains($"<@{Dina}> (until", shown.Text);
        Assert.Contains("\"action_id\":\"sla_override_end\"", shown.Blocks!.Value.GetRawText().Replace(": ", ":", StringComparison.Ordinal));
        Assert.True((await story.Sandbox.Interactions.PressButtonAsync(Ana, "C0GENERAL", shown.Ts, "sla_override_end")).IsTaken);
        await story.SettleAsync();

        var anew = Assert.Single(story.Workspace.EphemeralsFor(Ana));
        Assert.Contains("Taken back", anew.Text);
        Assert.Contains($"<@{Ben}> (until", anew.Text);
        Assert.DoesNotContain("sla_override_end", anew.Blocks!.Value.GetRawText());
        Assert.Equal(Ana, await story.ScalarAsync<string>("select ended_by from sla.roster_override"));

        Assert.True((await story.Sandbox.Interactions.PressButtonAsync(Ana, "C0GENERAL", anew.Ts, "sla_cover_open")).IsTaken);
        Assert.Contains("Who covers?", Blocks(story, Ana));
    }

    [Fact]
    public async Task The_Home_shows_overrides_and_takes_one_back()
    {
        await using var story = await BeginStoryAsync();
        await story.AdvanceToAsync(0);
        await CommandAsync(story, Dina, "cover ben until 18:00");

        await OpenHomeAsync(story, Dina);
        Assert.Contains($"<@{Dina}> covers <@{Ben}> until", HomeOf(story, Dina));
        Assert.Contains("Cover…", HomeOf(story, Dina));
        var home = story.Workspace.Views.HomeOf(Dina)!;
        Assert.True((await story.Sandbox.Interactions.PressInViewAsync(Dina, home.Id, "sla_override_end")).IsTaken);

        Assert.Contains("Taken back", Blocks(story, Dina));
        await Wire.Eventually.IsTrue(() => !HomeOf(story, Dina).Contains("sla_override_end", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_direct_message_and_in_a_channel_that_is_not_watched_the_bot_hears_it_too()
    {
        await using var story = await BeginStoryAsync();
        await story.AdvanceToAsync(0);
        var alone = story.Workspace.OpenDirect(Ana).Id;

        story.Workspace.PostAs(Ana, alone, "I'm off until 18:00");
        story.Workspace.PostAs(Ana, alone, "who are you?");
        story.Workspace.PostAs(Ivo, Success, $"<@{Bot}> dina covers ben until 18:00");
        story.Workspace.PostAs(Ivo, Success, "dina covers ana until 18:00");
        story.Workspace.PostAs(Hana, Ops, $"<@{Bot}> ivo is off until 18:00");
        await story.SettleAsync();

        var said = story.Workspace.MessagesIn(alone).Where(message => message.UserId == Bot).Select(message => message.Text).ToArray();
        Assert.Contains("You are off until", said[0]);
        Assert.Contains("I did not understand that", said[1]);
        Assert.Empty(Heard(story, Ana));
        var answer = Assert.Single(story.Workspace.EphemeralsFor(Ivo));
        Assert.Equal(Success, answer.ChannelId);
        Assert.Contains($"<@{Dina}> covers <@{Ben}>'s shifts", answer.Text);
        Assert.Contains("is off until", Assert.Single(Heard(story, Hana)));
        Assert.Equal(3, await story.ScalarAsync<int>("select count(*)::int from sla.roster_override"));
    }

    [Fact]
    public async Task What_a_customer_says_changes_no_shift_and_is_answered_in_a_direct_message_only()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Carla, ticket, $"<@{Bot}> ana is off until 18:00");
        story.Workspace.PostAs(Carla, story.Workspace.OpenDirect(Carla).Id, "I'm covering until 18:00");
        await story.AdvanceToAsync(10);

        Assert.Equal(0, await story.ScalarAsync<int>("select count(*)::int from sla.roster_override"));
        Assert.Empty(Heard(story, Carla));
        Assert.Contains("only the team's own people", Assert.Single(story.Workspace.MessagesIn(story.Workspace.OpenDirect(Carla).Id),
            message => message.UserId == Bot).Text);
        Assert.Contains($"<@{Ana}> <@{Ben}>:", story.BotIn(ticket)[0].Text);
    }

    [Fact]
    public async Task Whoever_leaves_the_workspace_covers_nobody_any_more()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();
        await story.SaysAsync(2, Dina, ticket, $"<@{Bot}> I cover ben until 18:00");

        story.Workspace.Change(story.Workspace.Directory.FindPerson(Dina)! with { IsDeleted = true });
        await story.AdvanceToAsync(10);

        Assert.Contains($"<@{Ana}> <@{Ben}>:", story.BotIn(ticket)[0].Text);
        await story.SaysAsync(11, Ana, ticket, $"<@{Bot}> dina covers cem until 18:00");
        Assert.Contains($"<@{Dina}> has left", Heard(story, Ana)[^1].Replace("One of the two", $"<@{Dina}>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_only_embedded_people_are_on_shift_and_where_nobody_is_the_level_falls_through_at_once_and_says_so()
    {
        await using var story = await BeginStoryAsync();
        var ticket = await story.CustomerAsksAsync();
        foreach (var name in (string[])["ana", "ben"])
            await story.SaysAsync(2, Ana, ticket, $"<@{Bot}> {name} is off until 18:00");

        await story.AdvanceToAsync(10);
        Assert.Contains($"<@{Cem}>:", story.BotIn(ticket)[0].Text);
        Assert.Contains("Everyone on shift is embedded, so this goes to everyone on shift.", story.BotIn(ticket)[0].Text);

        await story.SaysAsync(12, Ana, ticket, $"<@{Bot}> cem is off until 18:00");
        await story.AdvanceToAsync(20);
        Assert.Contains("<!subteam^S0GROUPSUPPORT>:", story.BotIn(ticket)[1].Text);
        Assert.Contains("Nobody is on shift, so this goes to @group-support.", story.BotIn(ticket)[1].Text);
    }

    private static Message[] OpsPosts(Story story) =>
        [.. story.Workspace.MessagesIn(Ops).Where(message => message.UserId == Bot)];

    private static string? Word(JsonElement json, string name) => json.GetProperty(name).GetString();
}
