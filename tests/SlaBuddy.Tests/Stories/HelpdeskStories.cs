using System.Globalization;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Helpdesk;

namespace SlaBuddy.Tests.Stories;

/// <summary>Tickets that an integration posts in Slack and that are answered in Zendesk or Freshdesk.</summary>
public class HelpdeskStories
{
    private const string Channel = "C0HELPDESK";

    public static TheoryData<string> Kinds => ["zendesk", "freshdesk"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_in_the_helpdesk_keeps_the_ladder_silent(string kind)
    {
        var (story, desk, ticket, thread) = await OpenAsync(kind);
        await using var _ = story;

        await story.AdvanceToAsync(4);
        desk.AgentAnswers(ticket);
        await story.AdvanceToAsync(120);

        Assert.Equal("", story.LevelsIn(thread, Channel));
        Assert.Equal((Story.Opening.AddMinutes(4).UtcDateTime, kind == "zendesk" ? Story.Ana : "freshdesk:1001"),
            await AnswerAsync(story));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_internal_note_an_automatic_reply_and_words_in_the_thread_are_no_answers(string kind)
    {
        var (story, desk, ticket, thread) = await OpenAsync(kind);
        await using var _ = story;

        await story.AdvanceToAsync(3);
        desk.AutoReplies(ticket);
        desk.AgentNotes(ticket);
        await story.SaysAsync(5, Story.Ana, thread, "I have a look", Channel);
        await story.AdvanceToAsync(21);

        Assert.Equal("1@10 2@20", story.LevelsIn(thread, Channel));
        Assert.DoesNotContain(story.BotIn(thread, Channel), post => post.Text.Contains("could not be read", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_between_the_two_readings_is_heard_right_before_the_post(string kind)
    {
        var (story, desk, ticket, thread) = await OpenAsync(kind);
        await using var _ = story;

        await story.AdvanceToAsync(9);
        desk.AgentAnswers(ticket);
        await story.AdvanceToAsync(60);

        Assert.Equal("", story.LevelsIn(thread, Channel));
    }

    [Fact]
    public async Task A_ticket_that_waits_is_asked_for_once_when_a_level_nears_and_once_when_it_is_due()
    {
        var (story, _, _, thread) = await OpenAsync("zendesk");
        await using var __ = story;

        foreach (var minute in (double[])[2, 7.9, 8, 9, 9.9, 10, 12, 17.9, 18, 19, 20, 21]) await story.AdvanceToAsync(minute);

        Assert.Equal("1@10 2@20", story.LevelsIn(thread, Channel));
        Assert.Equal("8 10 18 20", MinutesOf(story, "zendesk.show_many"));
        // Nothing happened in it since it was opened, so there are no comments to read.
        Assert.Empty(story.Sandbox.Log.CallsTo("zendesk.comments"));
    }

    [Fact]
    public async Task Many_tickets_of_Zendesk_are_asked_for_in_one_call()
    {
        var (story, desk, _, _) = await OpenAsync("zendesk");
        await using var __ = story;
        for (var n = 0; n < 20; n++) story.Sandbox.Helpdesks.Open(desk);
        await story.SettleAsync();
        Assert.Equal(21, await story.ScalarAsync<int>("select count(*) from sla.helpdesk_ticket"));

        await story.AdvanceToAsync(8.01);

        Assert.InRange(story.Sandbox.Log.CallsTo("zendesk.show_many").Count, 1, 3);
        Assert.Equal(21, story.Sandbox.Log.CallsTo("zendesk.show_many").Sum(call => call.Argument("ids")!.Split(',').Length));
    }

    [Theory]
    [InlineData("zendesk", "Zendesk could not be read")]
    [InlineData("freshdesk", "Freshdesk could not be read")]
    public async Task A_helpdesk_that_is_down_silences_no_level_and_the_post_says_so(string kind, string says)
    {
        var (story, desk, ticket, thread) = await OpenAsync(kind);
        await using var _ = story;
        await story.AdvanceToAsync(9.5);
        story.Sandbox.Faults.Next(kind, Fault.Html503, times: 100_000);
        story.Deaf = true;

        await story.AdvanceToAsync(11.5);
        Assert.Equal("", story.LevelsIn(thread, Channel));
        await story.AdvanceToAsync(12.5);

        var post = Assert.Single(story.BotIn(thread, Channel));
        Assert.Contains(says, post.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Slack could not be read", post.Text, StringComparison.Ordinal);

        // It comes back with an answer of its own time, and the alarm is taken back.
        desk.AgentAnswers(ticket);
        story.Sandbox.Faults.Clear();
        story.Deaf = false;
        await story.AdvanceToAsync(19);

        Assert.Contains("Answered", Assert.Single(story.BotIn(thread, Channel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zendesk", "401")]
    [InlineData("freshdesk", "403")]
    public async Task Where_only_people_can_mend_it_a_level_does_not_wait(string kind, string status)
    {
        var (story, _, _, thread) = await OpenAsync(kind);
        await using var __ = story;
        story.Sandbox.Faults.Next(kind, Fault.Error(status), times: 100_000);

        await story.AdvanceToAsync(8);
        await story.AdvanceToAsync(10);

        Assert.Equal("1@10", story.LevelsIn(thread, Channel));
        Assert.Contains("could not be read", Assert.Single(story.BotIn(thread, Channel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_was_deleted_in_the_helpdesk_is_told_as_one_that_cannot_be_read()
    {
        var (story, desk, ticket, thread) = await OpenAsync("freshdesk");
        await using var _ = story;
        desk.Delete(ticket);

        await story.AdvanceToAsync(11);

        Assert.Contains("could not be read", Assert.Single(story.BotIn(thread, Channel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_customer_who_writes_again_in_the_helpdesk_waits_again(string kind)
    {
        var (story, desk, ticket, _) = await OpenAsync(kind);
        await using var __ = story;
        await story.AdvanceToAsync(5);
        desk.AgentAnswers(ticket);
        await story.AdvanceToAsync(10);

        await story.AdvanceToAsync(30);
        desk.CustomerWrites(ticket);
        await story.AdvanceToAsync(35);
        await story.AdvanceToAsync(41);

        Assert.Equal("waiting", await story.ScalarAsync<string>("select state from sla.ticket"));
        Assert.Equal(Story.Opening.AddMinutes(30).UtcDateTime,
            await story.ScalarAsync<DateTime>("select armed_at from sla.ticket"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_ticket_solved_there_without_an_answer_stops_its_clocks_and_is_reported_so(string kind)
    {
        var (story, desk, ticket, thread) = await OpenAsync(kind);
        await using var _ = story;
        await story.AdvanceToAsync(6);
        desk.Solve(ticket);

        await story.AdvanceToAsync(120);

        Assert.Equal("", story.LevelsIn(thread, Channel));
        Assert.Equal("resolved", await story.ScalarAsync<string>("select state from sla.ticket"));
        Assert.Contains("without an answer",
            await story.ScalarAsync<string>("select reason from sla.ticket_event where kind = 'resolved'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_kept_and_asked_again_when_it_is_over()
    {
        var (story, desk, ticket, thread) = await OpenAsync("zendesk");
        await using var _ = story;
        await story.AdvanceToAsync(1);
        desk.AgentAnswers(ticket);
        story.Sandbox.Faults.Next("zendesk.show_many", Fault.RateLimited(TimeSpan.FromSeconds(60)));

        await story.AdvanceToAsync(8);
        await story.AdvanceToAsync(8.5);
        await story.AdvanceToAsync(9);
        await story.AdvanceToAsync(60);

        Assert.Equal("", story.LevelsIn(thread, Channel));
        Assert.StartsWith("8 9", MinutesOf(story, "zendesk.show_many"), StringComparison.Ordinal);
        Assert.Equal("answered", await story.ScalarAsync<string>("select state from sla.ticket"));
    }

    [Fact]
    public async Task A_long_conversation_is_read_page_by_page_and_no_link_is_followed()
    {
        var (story, desk, ticket, thread) = await OpenAsync("zendesk");
        await using var _ = story;
        await story.AdvanceToAsync(1);
        desk.AgentAnswers(ticket);
        for (var n = 0; n < 150; n++) desk.AgentNotes(ticket);

        await story.AdvanceToAsync(60);

        Assert.Equal("", story.LevelsIn(thread, Channel));
        Assert.Equal(2, story.Sandbox.Log.CallsTo("zendesk.comments").Count);
    }

    private static async Task<(Story Story, Desk Desk, long Ticket, string Thread)> OpenAsync(string kind)
    {
        var story = await Story.BeginAsync(yaml: StoryFile.ConnectedTo(kind));
        await story.AdvanceToAsync(0);
        var desk = story.Sandbox.Helpdesks.Find(kind)!;
        var (ticket, thread) = story.Sandbox.Helpdesks.Open(desk);
        await story.SettleAsync();
        Assert.Equal("waiting", await story.ScalarAsync<string>("select state from sla.ticket"));
        return (story, desk, ticket.Id, thread);
    }

    private static async Task<(DateTime At, string By)> AnswerAsync(Story story) =>
        (await story.ScalarAsync<DateTime>("select answered_at from sla.ticket"),
            await story.ScalarAsync<string>("select answered_by from sla.ticket"));

    private static string MinutesOf(Story story, string method) => string.Join(' ', story.Sandbox.Log.CallsTo(method)
        .Select(call => (call.At - Story.Opening).TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)));
}
