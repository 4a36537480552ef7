using System.Text;
using SlaBuddy.Slack;

namespace SlaBuddy.Tests.Slack;

/// <summary>Whatever shape a message has, it is read, and hides no other.</summary>
public class SlackJsonTests
{
    [Fact]
    public void A_message_is_read_with_all_it_may_carry()
    {
        var envelope = Parse("""
            {"type":"event_callback","team_id":"T1","event_id":"Ev1","event_time":1700000000,
             "is_ext_shared_channel":true,
             "authorizations":[{"team_id":"T1","user_id":"U0","is_bot":true}],
             "event":{"type":"message","subtype":"bot_message","channel":"C1","channel_type":"channel","user":"U1",
              "bot_id":"B1","bot_profile":{"id":"B1","app_id":"A1"},"username":"Zen","text":"hi","ts":"1.000001",
              "thread_ts":"1.000000",
              "user_team":"T9","user_profile":{"team":"T9"},"edited":{"user":"U1","ts":"2.000000"},"reply_count":2,
              "latest_reply":"3.000000",
              "attachments":[{"fallback":"f","text":"*Ticket ID*: 7","fields":[{"title":"Type","value":"bug"}]}],
              "blocks":[{"type":"rich_text"}],"metadata":{"event_type":"x","event_payload":{"n":1,"deep":{"a":[]}}}}}
            """);

        var message = (MessageEvent)envelope.Event!;
        Assert.Equal(("T1", "Ev1", 1700000000L, true),
            (envelope.TeamId, envelope.EventId, envelope.EventTime, envelope.IsExtSharedChannel));
        Assert.Equal(("bot_message", "A1", "T9", "T9"),
            (message.Subtype, message.BotProfile?.AppId, message.UserTeam, message.UserProfile?.Team));
        Assert.Equal(("2.000000", 2, "3.000000"), (message.Edited?.Ts, message.ReplyCount, message.LatestReply));
        Assert.Equal("bug", message.Attachments![0].Fields![0].Value);
        Assert.Equal("1", message.Metadata!.EventPayload["n"].ToString());
    }

    [Theory]
    [InlineData("""{"type":"app_mention","channel":{"id":"C1"},"user":{"id":"U1"},"ts":"1.0"}""", "app_mention", "C1", "U1")]
    [InlineData("""{"type":"message","channel":"C1","user":"U1","attachments":"odd","edited":7,"reply_count":"x"}""",
        "message", "C1", "U1")]
    public void An_event_of_an_unforeseen_shape_keeps_what_it_has(
        string json, string type, string? channel, string? user)
    {
        var message = (MessageEvent)Parse($$"""{"type":"event_callback","event":{{json}}}""").Event!;

        Assert.Equal((type, channel, user), (message.Type, message.Channel, message.User));
    }

    [Fact]
    public void Half_an_emoji_and_broken_bytes_become_signs_of_their_own()
    {
        byte[] body =
        [
            .. """{"type":"event_callback","event":{"type":"message","ts":"1.0","""u8,
            .. """ "text":"half \ud83d, whole \ud83d\ude00, typed \\ud83d """u8,
            0xff, .. "\"}}"u8,
        ];

        var text = ((MessageEvent)SlackJson.Parse<EventEnvelope>(body).Event!).Text;

        Assert.Equal("half \uFFFD, whole 😀, typed \\ud83d \uFFFD", text);
    }

    [Fact]
    public async Task One_odd_message_does_not_hide_the_page_it_stands_on()
    {
        await using var world = (await SlackWorld.StartAsync()).Answers("conversations.history",
            """
            {"ok":true,"messages":[{"ts":"3.0","text":"a"},{"ts":"2.0","text":"b","attachments":{"no":"list"}},17,
             {"ts":"1.0","text":"\ud83d"}]}
            """);

        var page = await world.Slack.Conversations.HistoryPage("C1");

        Assert.Equal(["3.0", "2.0", null, "1.0"], page.Messages.Select(message => message.Ts));
        Assert.Equal("b", page.Messages[1].Text);
    }

    [Theory]
    [InlineData("&<!channel> <@U1>", "&amp;&lt;!channel&gt; &lt;@U1&gt;")]
    [InlineData("plain", "plain")]
    public void What_somebody_wrote_mentions_nobody(string text, string escaped) =>
        Assert.Equal(escaped, Mrkdwn.Escape(text));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("exactly 10", 10, "exactly 10")]
    [InlineData("more than 10", 10, "more than…")]
    [InlineData("ask <@U12345> now", 10, "ask …")]
    [InlineData("a &lt; b &amp; <@U1> or not", 20, "a &lt; b &amp; …")]
    [InlineData("fish &amp; chips", 9, "fish …")]
    [InlineData("smile 😀😀", 8, "smile …")]
    public void A_text_is_cut_between_its_signs(string text, int limit, string expected)
    {
        var cut = Mrkdwn.Fit(text, limit);

        Assert.Equal(expected, cut);
        Assert.True(cut.Length <= limit);
    }

    [Fact]
    public void A_time_stamp_keeps_every_microsecond()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1531420618).AddTicks(1_000_010);

        Assert.Equal("1531420618.100001", SlackTs.From(at));
        Assert.Equal("1531420618.100001", SlackTs.From(at.ToOffset(TimeSpan.FromHours(5))));
    }

    private static EventEnvelope Parse(string json) => SlackJson.Parse<EventEnvelope>(Encoding.UTF8.GetBytes(json));
}
