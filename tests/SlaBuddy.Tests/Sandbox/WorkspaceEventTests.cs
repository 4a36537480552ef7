using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Tests.Sandbox;

public class WorkspaceEventTests : SandboxStory
{
    [Fact]
    public async Task Reactions_are_told_and_shown_once_a_person()
    {
        await using var sink = await ConnectedAsync();
        var ts = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");

        Assert.True(Sandbox.Workspace.React("U0ANA", "#enterprise", ts, ":eyes:"));
        Assert.False(Sandbox.Workspace.React("U0ANA", "#enterprise", ts, "eyes"));
        Assert.True(Sandbox.Workspace.React("U0BEN", "#enterprise", ts, "eyes"));
        Assert.True(Sandbox.Workspace.Unreact("U0ANA", "#enterprise", ts, "eyes"));
        Assert.False(Sandbox.Workspace.Unreact("U0ANA", "#enterprise", ts, "eyes"));
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(["reaction_added U0ANA", "reaction_added U0BEN", "reaction_removed U0ANA"],
            sink.Events.Skip(1).Select(one => $"{one["type"]} {one["user"]}"));
        var added = sink.Events.ElementAt(1);
        Assert.Equal(("eyes", ts, "C0ENTERPRISE", "U0CARLA"), ((string?)added["reaction"], (string?)added["item"]!["ts"],
            (string?)added["item"]!["channel"], (string?)added["item_user"]));
        var message = (await Slack("conversations.history", ("channel", "C0ENTERPRISE")))["messages"]![0]!;
        Assert.Equal("""[{"name":"eyes","users":["U0BEN"],"count":1}]""", message["reactions"]!.ToJsonString());
    }

    [Fact]
    public async Task A_channel_is_renamed_archived_opened_again_and_deleted_before_the_bots_eyes()
    {
        await using var sink = await ConnectedAsync();

        Sandbox.Workspace.Rename("#teams", "teams-plan", "U0HANA");
        Sandbox.Workspace.Archive("#teams-plan", "U0HANA");
        var refused = await Slack("chat.postMessage", ("channel", "C0TEAMS"), ("text", "hello"));
        Sandbox.Workspace.Unarchive("C0TEAMS", "U0HANA");
        Sandbox.Workspace.DeleteChannel("C0TEAMS", "U0HANA");
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(["channel_rename", "channel_archive", "channel_unarchive", "channel_deleted"], Types(sink));
        Assert.Equal("teams-plan", (string?)sink.Events.First(one => (string?)one["type"] == "channel_rename")["channel"]!["name"]);
        Assert.Equal("is_archived", (string?)refused["error"]);
        Assert.Equal("channel_not_found", (string?)(await Slack("conversations.info", ("channel", "C0TEAMS")))["error"]);
    }

    [Fact]
    public async Task Who_comes_and_goes_is_told_and_the_bot_hears_that_it_was_taken_out()
    {
        await using var sink = await ConnectedAsync();

        Sandbox.Workspace.Join("#teams", "U0CARLA");
        Sandbox.Workspace.Leave("#teams", "U0CARLA");
        Sandbox.Workspace.Leave("#teams", "U0SLABUDDY", actorId: "U0HANA");
        Sandbox.Workspace.PostAs("U0CHEN", "#teams", "Anybody?");
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(["member_joined_channel", "member_left_channel", "channel_left"], Types(sink));
        Assert.Equal("U0HANA", (string?)sink.Events.Last()["actor_id"]);
    }

    [Fact]
    public async Task Groups_people_and_the_app_itself_change()
    {
        await using var sink = await ConnectedAsync();

        Sandbox.Workspace.SetMembers("@support-engineers", ["U0ANA", "U0IVO"]);
        Sandbox.Workspace.Change(Sandbox.Workspace.Directory.FindPerson("U0ANA")! with { TimeZone = "Asia/Tokyo" });
        Sandbox.Workspace.SetApp(AppState.Removed);
        await Sandbox.Events.WhenIdleAsync(Patience);

        Assert.Equal(["subteam_members_changed", "subteam_updated", "user_change", "tokens_revoked", "app_uninstalled"], Types(sink));
        var members = sink.Events.First();
        Assert.Equal("""["U0IVO"] ["U0BEN","U0CEM","U0DINA"]""",
            $"{members["added_users"]!.ToJsonString()} {members["removed_users"]!.ToJsonString()}");
        Assert.Equal(32_400, (int)sink.Events.ElementAt(2)["user"]!["tz_offset"]!);
    }

    private static IEnumerable<string?> Types(EventSink sink) =>
        sink.Events.Select(one => (string?)one["type"]).Where(type => type != "message");

    private async Task<EventSink> ConnectedAsync()
    {
        var sink = await EventSink.StartAsync();
        Assert.True(await Sandbox.Events.ConnectAsync(sink.Url, Patience));
        return sink;
    }
}
