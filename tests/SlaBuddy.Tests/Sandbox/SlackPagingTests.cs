using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Sandbox;

public class SlackPagingTests : SandboxStory
{
    [Theory]
    [InlineData("1")]
    [InlineData("7")]
    [InlineData("100")]
    public async Task History_leads_to_the_end_newest_first_and_brings_each_root_once(string limit)
    {
        var posted = Enumerable.Range(1, 23).Select(number => Post($"root {number}")).ToArray();
        Sandbox.Workspace.PostAs("U0ANA", "#enterprise", "a reply stays in its thread", posted[3]);
        Sandbox.Workspace.PostAs("U0ANA", "#enterprise", "a broadcast does not", posted[4], broadcast: true);

        var messages = await All("conversations.history", ("channel", "C0ENTERPRISE"), ("limit", limit));

        Assert.Equal([.. posted.Reverse()], messages.Where(message => message["subtype"] is null).Select(Ts));
        Assert.Equal("thread_broadcast", (string?)messages[0]["subtype"]);
        Assert.Equal(1, (int)messages.Single(message => Ts(message) == posted[3])["reply_count"]!);
    }

    [Fact]
    public async Task Every_page_of_a_thread_begins_with_its_root_and_the_replies_follow_oldest_first()
    {
        var root = Post("root");
        var replies = Enumerable.Range(1, 11).Select(number => Post($"reply {number}", root)).ToArray();

        var first = await Slack("conversations.replies", ("channel", "C0ENTERPRISE"), ("ts", root), ("limit", "5"));
        var second = await Slack("conversations.replies", ("channel", "C0ENTERPRISE"), ("ts", root), ("limit", "5"),
            ("cursor", Cursor(first)!));
        var all = await All("conversations.replies", ("channel", "C0ENTERPRISE"), ("ts", root), ("limit", "5"));

        Assert.Equal([root, .. replies[..4]], first["messages"]!.AsArray().Select(message => Ts(message!)));
        Assert.Equal([root, .. replies[4..8]], second["messages"]!.AsArray().Select(message => Ts(message!)));
        Assert.Equal(replies, all.Select(Ts).Where(ts => ts != root));
    }

    [Fact]
    public async Task The_ends_of_a_window_belong_to_it_only_when_asked()
    {
        var posted = Enumerable.Range(1, 4).Select(number => Post($"root {number}")).ToArray();

        var exclusive = await All(
            "conversations.history", ("channel", "C0ENTERPRISE"), ("oldest", posted[0]), ("latest", posted[3]));
        var inclusive = await All(
            "conversations.history", ("channel", "C0ENTERPRISE"), ("oldest", posted[0]), ("latest", posted[3]),
            ("inclusive", "true"));

        Assert.Equal([posted[2], posted[1]], exclusive.Select(Ts));
        Assert.Equal(posted.Reverse(), inclusive.Select(Ts));
    }

    [Fact]
    public async Task Lists_follow_their_cursors_too()
    {
        var channels =
            await All("conversations.list", "channels", ("limit", "2"), ("types", "public_channel,private_channel"));
        var people = await All("users.list", "members", ("limit", "3"));

        Assert.Equal(["C0ENTERPRISE", "C0GENERAL", "C0HELPDESK", "C0SLAOPS", "C0SUCCESS", "C0TEAMS"],
            channels.Select(channel => (string)channel["id"]!));
        Assert.Equal(Sandbox.Workspace.Directory.People.Select(person => person.Id),
            people.Select(person => (string)person["id"]!));
    }

    [Fact]
    public void Timestamps_grow_even_while_the_clock_stands_still()
    {
        var posted = Enumerable.Range(1, 50).Select(number => Post($"root {number}")).ToArray();

        Assert.Equal(posted.Order(StringComparer.Ordinal), posted);
        Assert.Equal(50, posted.Distinct().Count());
        Assert.Matches(@"^\d{10}\.\d{6}$", posted[0]);
    }

    private string Post(string text, string? threadTs = null) =>
        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", text, threadTs);

    private Task<List<JsonNode>> All(string method, params (string, string)[] arguments) =>
        All(method, "messages", arguments);

    private async Task<List<JsonNode>> All(string method, string list, params (string, string)[] arguments)
    {
        var all = new List<JsonNode>();
        string? cursor = null;
        do
        {
            var page = await Slack(method, cursor is null ? arguments : [.. arguments, ("cursor", cursor)]);
            Assert.True((bool)page["ok"]!);
            all.AddRange(page[list]!.AsArray()!);
            cursor = Cursor(page);
        } while (cursor is not null);
        return all;
    }

    private static string Ts(JsonNode message) => (string)message["ts"]!;
}
