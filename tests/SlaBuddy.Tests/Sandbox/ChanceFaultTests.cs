using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Tests.Sandbox;

public class ChanceFaultTests : SandboxStory
{
    [Fact]
    public async Task Chance_strikes_the_same_calls_again_when_it_begins_at_the_same_seed()
    {
        var first = await StruckAsync(seed: 7);
        var again = await StruckAsync(seed: 7);
        var other = await StruckAsync(seed: 8);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Count(struck => struck), 5, 35);
    }

    [Fact]
    public async Task A_fault_strikes_one_channel_and_so_often_at_most()
    {
        Sandbox.Faults.Chance(1, Fault.RateLimited(TimeSpan.FromSeconds(3)), "chat", times: 2, channel: "C0TEAMS");

        var statuses = new List<HttpStatusCode>();
        foreach (var channel in (string[])["C0ENTERPRISE", "C0TEAMS", "C0TEAMS", "C0TEAMS"])
        {
            using var response = await SlackResponse("chat.postMessage", ("channel", channel), ("text", "hello"));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], statuses);
    }

    [Fact]
    public async Task The_admin_call_sets_faults_and_reads_how_often_they_happened()
    {
        await AskAsync(new { method = "chat.postMessage", fault = "rate_limited:1", times = 2 });
        await AskAsync(new { method = "events", fault = "dropped_event", probability = 0.5, seed = 3 });
        using var nonsense = await Http.PostAsJsonAsync(new Uri(Sandbox.BaseUrl, "sandbox/faults"), new { method = "*", fault = "boredom" });
        await Slack("chat.postMessage", ("channel", "C0TEAMS"), ("text", "one"));

        var read = await FaultsAsync();

        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        Assert.Equal(3, (int)read["seed"]!);
        Assert.Equal("""{"fault":"rate_limited","method":"chat.postMessage","happened":1}""", read["happened"]![0]!.ToJsonString());
        Assert.Equal(["rate_limited 1", "dropped_event 0"], read["rules"]!.AsArray().Select(rule => $"{rule!["fault"]} {rule["happened"]}"));
    }

    [Fact]
    public async Task A_post_can_be_missing_from_look_ups_for_a_while()
    {
        var root = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        Sandbox.Faults.Next("chat.postMessage", Fault.LaggingLookup(TimeSpan.FromSeconds(2)));
        await ReplyAsync(root, "Level 1");

        var before = (await RepliesAsync(root), await ReplyCountAsync());
        Clock.Advance(TimeSpan.FromSeconds(2));
        var after = (await RepliesAsync(root), await ReplyCountAsync());

        Assert.Equal((1, 0), before);
        Assert.Equal((2, 1), after);
        Assert.Equal((1, 0), (LookUp(await FaultsAsync(), "lagging_posts"), LookUp(await FaultsAsync(), "falsified_posts")));
    }

    [Fact]
    public async Task A_post_can_be_missed_by_so_many_look_ups_or_by_all()
    {
        var root = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        Sandbox.Faults.Next("chat.postMessage", Fault.LaggingLookup(calls: 2));
        Sandbox.Faults.Next("chat.postMessage", Fault.FalsifiedLookup);
        await ReplyAsync(root, "Level 1");
        await ReplyAsync(root, "Level 2");

        var seen = new List<int>();
        for (var look = 0; look < 3; look++) seen.Add(await RepliesAsync(root));

        Assert.Equal([1, 1, 2], seen);
        Assert.Equal(["It hangs", "Level 1", "Level 2"], Sandbox.Workspace.Thread("#enterprise", root).Select(message => message.Text));
        var read = await FaultsAsync();
        Assert.Equal((2, 3), (LookUp(read, "missed_by_lagging"), LookUp(read, "missed_by_falsified")));
        Assert.Equal(1, Sandbox.Faults.CountOf(FaultKind.FalsifiedLookup));
    }

    [Fact]
    public async Task Events_get_lost_doubled_overtaken_and_late()
    {
        await using var sink = await EventSink.StartAsync();
        await Sandbox.Events.ConnectAsync(sink.Url, Patience);
        foreach (var fault in (Fault[])[Fault.DroppedEvent, Fault.DuplicateEvent, Fault.ReorderedEvent(1), Fault.DelayedEvent(TimeSpan.FromSeconds(5))])
            Sandbox.Faults.Next("events.message", fault);

        foreach (var text in (string[])["lost", "doubled", "overtaken", "late", "last"]) Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", text);
        await Sandbox.Events.WhenIdleAsync(Patience);
        var arrived = Texts(sink);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(["doubled", "doubled", "last", "overtaken"], arrived);
        Assert.Equal("late", Texts(sink)[^1]);
        Assert.Equal(["delayed_event", "dropped_event", "duplicate_event", "reordered_event"], Sandbox.Faults.Counts.Select(count => count.Fault));
    }

    [Fact]
    public async Task An_event_that_nothing_overtakes_arrives_after_a_second()
    {
        await using var sink = await EventSink.StartAsync();
        await Sandbox.Events.ConnectAsync(sink.Url, Patience);
        Sandbox.Faults.Next("events", Fault.ReorderedEvent(3));

        Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "alone");
        await Sandbox.Events.WhenIdleAsync(Patience);
        var before = Texts(sink);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Empty(before);
        Assert.Equal(["alone"], Texts(sink));
    }

    private static string[] Texts(EventSink sink) => [.. sink.Events.Select(one => (string)one["text"]!)];

    private static int LookUp(JsonObject faults, string name) => (int)faults["lookups"]![name]!;

    private async Task<bool[]> StruckAsync(int seed)
    {
        Sandbox.Faults.Clear();
        Sandbox.Faults.Seed = seed;
        Sandbox.Faults.Chance(0.5, Fault.Error("fatal_error"), "auth.test");
        var struck = new List<bool>();
        for (var call = 0; call < 40; call++) struck.Add(!(bool)(await Slack("auth.test"))["ok"]!);
        return [.. struck];
    }

    private Task<JsonObject> ReplyAsync(string root, string text) =>
        Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("thread_ts", root), ("text", text));

    private async Task<int> RepliesAsync(string root) =>
        (await Slack("conversations.replies", ("channel", "C0ENTERPRISE"), ("ts", root)))["messages"]!.AsArray().Count;

    private async Task<int> ReplyCountAsync() =>
        (int?)(await Slack("conversations.history", ("channel", "C0ENTERPRISE")))["messages"]![0]!["reply_count"] ?? 0;

    private async Task AskAsync(object fault)
    {
        using var asked = await Http.PostAsJsonAsync(new Uri(Sandbox.BaseUrl, "sandbox/faults"), fault);
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
    }

    private async Task<JsonObject> FaultsAsync()
    {
        using var read = await Http.GetAsync(new Uri(Sandbox.BaseUrl, "sandbox/faults"));
        return await Body(read);
    }
}
