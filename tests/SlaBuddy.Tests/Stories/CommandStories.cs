using System.Net;
using static SlaBuddy.Tests.Stories.GestureStage;
using static SlaBuddy.Tests.Stories.Story;

namespace SlaBuddy.Tests.Stories;

/// <summary>What people say to the bot, in a thread or with <c>/sla</c>, over real HTTP with the sandbox.</summary>
public class CommandStories
{
    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task What_Slack_did_not_sign_or_did_not_form_reaches_nobody(string path)
    {
        await using var story = await BeginStoryAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(story, path, "another secret", ("payload", "{}"), ("command", "/sla")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(story, path, "sandbox-signing-secret", ("payload", "{"), ("text", "status")));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge,
            await PostAsync(story, path, "sandbox-signing-secret", ("payload", new string('x', 1024 * 1024))));
    }

    [Fact]
    public async Task A_mention_is_answered_in_words_for_what_it_asked()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();

        await story.SaysAsync(2, Ana, thread, $"<@{Bot}> status");
        await story.SaysAsync(3, Ana, thread, $"<@{Bot}> sing a song");
        await story.SaysAsync(4, Ana, thread, $"<@{Bot}> resolve");

        Assert.Equal(3, Heard(story, Ana).Count);
        Assert.Contains("the customer has been waiting for 2 min", Heard(story, Ana)[0]);
        Assert.Contains("First response due", Heard(story, Ana)[0]);
        Assert.Contains("I did not understand that", Heard(story, Ana)[1]);
        Assert.Contains("I left it open", Heard(story, Ana)[2]);
        Assert.All(story.Workspace.EphemeralsFor(Ana), one => Assert.Equal(thread, one.ThreadTs));
    }

    [Fact]
    public async Task Sla_status_lists_who_waits_here_with_the_way_there_and_nothing_to_customers()
    {
        await using var story = await BeginStoryAsync();
        var thread = await story.CustomerAsksAsync();
        await story.AdvanceToAsync(5);

        await CommandAsync(story, Ana, "status");
        await CommandAsync(story, Carla, "status");
        await CommandAsync(story, Ben, "oncall");
        await CommandAsync(story, Ben, "dance");

        var status = Assert.Single(Heard(story, Ana));
        Assert.Contains($"/archives/{Enterprise}/p{thread.Replace(".", "", StringComparison.Ordinal)}|Ticket ", status);
        Assert.Contains("Carla has been waiting for 5 min", status);
        Assert.Contains("level 1 at", status);
        Assert.Contains("This is for the support team", Assert.Single(Heard(story, Carla)));
        Assert.Contains($"<@{Ana}>", Heard(story, Ben)[0]);
        Assert.Contains($"<@{Cem}> (embedded", Heard(story, Ben)[0]);
        Assert.Contains("I do not know that one", Heard(story, Ben)[1]);
    }

    [Fact]
    public async Task Sla_setup_watches_a_channel_at_once_and_still_does_after_a_restart()
    {
        await using var story = await BeginStoryAsync();
        await CommandAsync(story, Ana, "setup", "C0SUCCESS");

        var outcome = await SubmitAsync(story, Ana, ("sla_setup_channel", "C0GENERAL"), ("sla_setup_promise", "policy:teams"));
        Assert.True(outcome.IsTaken, $"{outcome.Fault} {string.Join(' ', outcome.Errors)}");
        Assert.Contains("is watched from now on", Blocks(story, Ana));

        var thread = await story.CustomerAsksAsync(0, "C0GENERAL");
        Assert.Equal("60/180/360/720", await story.DueAsync());
        await story.StopServiceAsync();
        await story.StartServiceAsync();
        await story.AdvanceToAsync(61);
        Assert.Equal("1@60", story.LevelsIn(thread, "C0GENERAL"));
    }

    [Fact]
    public async Task Sla_setup_shows_what_the_file_says_and_leaves_it_to_the_file()
    {
        await using var story = await BeginStoryAsync();

        await CommandAsync(story, Ana, "setup");
        Assert.Contains("the file wins", Blocks(story, Ana));

        await CommandAsync(story, Ana, "setup", "C0SUCCESS");
        Assert.True((await SubmitAsync(story, Ana, ("sla_setup_channel", "C0TEAMS"))).IsTaken);
        Assert.Contains("the file wins", Blocks(story, Ana));
    }

    [Fact]
    public async Task Sla_setup_asks_for_an_invitation_into_a_private_channel()
    {
        await using var story = await BeginStoryAsync();
        await CommandAsync(story, Ana, "setup", "C0SUCCESS");

        var refused = await SubmitAsync(story, Ana, ("sla_setup_channel", "C0VIP"));

        Assert.Contains("/invite", refused.Errors["sla_setup_channel"]);
    }

    [Fact]
    public async Task Sla_agents_makes_a_colleagues_reply_an_answer_and_only_those_who_decide_may_say_so()
    {
        await using var story = await BeginStoryAsync();
        await CommandAsync(story, "U0IVO", "agents");
        Assert.Contains("Only support engineers and the admins", Assert.Single(Heard(story, "U0IVO")));

        await CommandAsync(story, Ana, "agents");
        var refused = await SubmitAsync(story, Ana, ("sla_agents_people", Carla));
        Assert.Contains("Carla", refused.Errors["sla_agents_people"]);
        await SubmitAsync(story, Ana, ("sla_agents_people", "U0IVO"));

        var thread = await story.CustomerAsksAsync();
        await story.SaysAsync(5, "U0IVO", thread);
        Assert.Equal("answered", await story.ScalarAsync<string>("select state from sla.ticket"));
    }
}
