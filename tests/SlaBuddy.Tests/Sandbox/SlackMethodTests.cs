using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Tests.Sandbox;

public class SlackMethodTests : SandboxStory
{
    private protected override SandboxOptions Options => new()
    {
        World = SandboxWorlds.GridTeam, Scopes = [.. new SandboxOptions().Scopes, "usergroups:write", "im:history"],
    };

    [Fact]
    public async Task Emoji_are_put_on_messages_and_taken_away()
    {
        var ts = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");
        Task<string?> React(string method, string name) =>
            Error(method, ("channel", "C0ENTERPRISE"), ("timestamp", ts), ("name", name));

        Assert.Null(await React("reactions.add", "white_check_mark"));
        Assert.Equal("already_reacted", await React("reactions.add", "white_check_mark"));
        Assert.Equal("invalid_name", await React("reactions.add", "Not An Emoji"));
        var reacted = await Slack("reactions.get", ("channel", "C0ENTERPRISE"), ("timestamp", ts));
        Assert.Equal("U0SLABUDDY", (string?)reacted["message"]!["reactions"]![0]!["users"]![0]);
        Assert.Null(await React("reactions.remove", "white_check_mark"));
        Assert.Equal("no_reaction", await React("reactions.remove", "white_check_mark"));
        Assert.Equal("message_not_found", await Error("reactions.add", ("channel", "C0ENTERPRISE"), ("timestamp", "1.000000"), ("name", "eyes")));
        Assert.Equal("no_item_specified", await Error("reactions.add", ("name", "eyes")));
    }

    [Fact]
    public async Task The_bot_deletes_what_it_said_and_nothing_else()
    {
        var own = (string)(await Slack("chat.postMessage", ("channel", "C0ENTERPRISE"), ("text", "oops")))["ts"]!;
        var others = Sandbox.Workspace.PostAs("U0CARLA", "#enterprise", "It hangs");

        Assert.Null(await Error("chat.delete", ("channel", "C0ENTERPRISE"), ("ts", own)));
        Assert.Equal("message_not_found", await Error("chat.delete", ("channel", "C0ENTERPRISE"), ("ts", own)));
        Assert.Equal("cant_delete_message", await Error("chat.delete", ("channel", "C0ENTERPRISE"), ("ts", others)));
        Assert.Equal(["It hangs"], Sandbox.Workspace.MessagesIn("#enterprise").Select(message => message.Text));
    }

    [Fact]
    public async Task A_group_gets_other_members()
    {
        var changed = await Slack("usergroups.users.update", ("usergroup", "S0ENGINEERS"), ("users", "U0ANA,U0IVO"));

        Assert.Equal(["U0ANA", "U0IVO"], changed["usergroup"]!["users"]!.AsArray().Select(id => (string)id!));
        Assert.Equal(["U0ANA", "U0IVO"], Sandbox.Workspace.Directory.FindGroup("support-engineers")!.Members.ToArray());
        Assert.Equal("invalid_users", await Error("usergroups.users.update", ("usergroup", "S0ENGINEERS"), ("users", "U0NOBODY")));
        Assert.Equal("no_users_provided", await Error("usergroups.users.update", ("usergroup", "S0ENGINEERS")));
        Assert.Equal("no_such_subteam", await Error("usergroups.users.update", ("usergroup", "S0NOBODY"), ("users", "U0ANA")));
    }

    [Fact]
    public async Task People_are_written_to_directly_by_their_id_or_after_opening()
    {
        await Slack("chat.postMessage", ("channel", "U0ANA"), ("text", "by id"));
        var opened = await Slack("conversations.open", ("users", "U0ANA"), ("return_im", "true"));
        var id = (string)opened["channel"]!["id"]!;
        await Slack("chat.postMessage", ("channel", id), ("text", "opened"));

        Assert.Equal(("U0ANA", true), ((string?)opened["channel"]!["user"], (bool)opened["channel"]!["is_im"]!));
        var history = await Slack("conversations.history", ("channel", id));
        Assert.Equal(["opened", "by id"], history["messages"]!.AsArray().Select(message => (string)message!["text"]!));
        Assert.DoesNotContain(Sandbox.Workspace.Directory.Channels, channel => channel.Id == id);
        Assert.Equal("user_not_found", await Error("conversations.open", ("users", "U0NOBODY")));
        Assert.Equal("channel_not_found", await Error("chat.postMessage", ("channel", "U0NOBODY"), ("text", "hello")));
    }

    [Fact]
    public async Task In_a_Grid_colleagues_of_another_workspace_are_no_strangers_and_customers_may_be_known_by_their_organization_alone()
    {
        Sandbox.Workspace.PostAs("W0ERIK", "#enterprise", "It hangs");

        var gita = (await Slack("users.info", ("user", "W0GITA")))["user"]!.AsObject();
        var erik = (await Slack("users.info", ("user", "W0ERIK")))["user"]!.AsObject();
        var message = (await Slack("conversations.history", ("channel", "C0ENTERPRISE")))["messages"]![0]!;

        Assert.False(gita.ContainsKey("is_stranger"));
        Assert.Equal(("T0ACMELABS", "E0ACME"), ((string?)gita["team_id"], (string?)gita["enterprise_user"]!["enterprise_id"]));
        Assert.Equal((true, "E0INITECH"), ((bool)erik["is_stranger"]!, (string?)erik["team_id"]));
        Assert.Equal("E0INITECH", (string?)message["user_team"]);
        Assert.Equal("E0ACME", (string?)(await Slack("auth.test"))["enterprise_id"]);
    }

    [Theory]
    [InlineData(AppState.Revoked, "token_revoked")]
    [InlineData(AppState.Removed, "account_inactive")]
    public async Task A_token_is_worth_nothing_once_it_is_revoked_or_the_app_removed(object state, string error)
    {
        Sandbox.Workspace.SetApp((AppState)state);
        var refused = await Error("auth.test");
        Sandbox.Workspace.SetApp(AppState.Installed);

        Assert.Equal((error, null), (refused, await Error("auth.test")));
    }

    [Theory]
    [InlineData("""{"type":"home","blocks":[]}""", "must be of type modal")]
    [InlineData("""{"type":"modal","blocks":[]}""", "missing required field: title")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"This title is far too long"},"blocks":[]}""", "must be less than 25")]
    [InlineData("""{"type":"modal","title":{"type":"plain_text","text":"Hi"},"blocks":[{"type":"input"}]}""", "submit is required")]
    public async Task A_form_that_Slack_would_not_take_is_refused_with_the_reason(string view, string reason)
    {
        var answer = await Slack("views.open", ("trigger_id", "1.2.3"), ("view", view));

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Contains(reason, (string?)answer["response_metadata"]!["messages"]![0]);
    }

    private async Task<string?> Error(string method, params (string, string)[] arguments) =>
        (string?)(await Slack(method, arguments))["error"];
}
