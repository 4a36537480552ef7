using System.Text;
using System.Text.Json;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Events;
using SlaBuddy.Slack.Interaction;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Tests.Slack.Samples;

/// <summary>What Slack's own SDK expects of Slack, our types can read without losing what they have a place for.</summary>
public class JavaSdkSampleTests
{
    /// <summary>Each method we call, called against its sample; returns the part of the sample and what was read of it.</summary>
    private static readonly Dictionary<string, Func<ISlackApiClient, Task<(string Part, object? Read)>>> Calls = new()
    {
        ["auth.test"] = async slack => ("", await slack.Auth.Test()),
        ["apps.connections.open"] = async slack => ("url", (await slack.AppsConnectionsApi.Open()).ToString()),
        ["chat.postMessage"] = async slack => ("", await slack.Chat.PostMessage(Text())),
        ["chat.update"] = async slack => ("", await slack.Chat.Update(Text())),
        ["chat.postEphemeral"] = async slack => await Done(slack.Chat.PostEphemeral("U1", Text())),
        ["conversations.history"] = async slack => ("messages", (await slack.Conversations.HistoryPage("C1")).Messages),
        ["conversations.replies"] = async slack => ("messages", (await slack.Conversations.RepliesPage("C1", "1.0")).Messages),
        ["conversations.info"] = async slack => ("channel", await slack.Conversations.Info("C1")),
        ["conversations.join"] = async slack => ("channel", await slack.Conversations.Join("C1")),
        ["conversations.list"] = async slack => ("channels", await ListAsync(slack.Conversations.List())),
        ["reactions.add"] = async slack => await Done(slack.Reactions.AddToMessage("eyes", "C1", "1.0")),
        ["usergroups.list"] = async slack => ("usergroups", await slack.UserGroups.List(includeDisabled: true)),
        ["usergroups.users.list"] = async slack => ("users", await slack.UserGroupUsers.List("S1")),
        ["users.info"] = async slack => ("user", await slack.Users.Info("U1")),
        ["users.list"] = async slack => ("members", await ListAsync(slack.Users.List())),
        ["users.lookupByEmail"] = async slack => ("user", await slack.Users.LookupByEmail("ana@acme.example")),
        ["views.open"] = async slack => ("view.id", await slack.Views.Open("1", Modal())),
        ["views.publish"] = async slack => await Done(slack.Views.Publish("U1", new HomeViewDefinition { Blocks = [], CallbackId = "x" })),
        ["views.update"] = async slack => await Done(slack.Views.Update("V1", Modal())),
    };

    public static TheoryData<string> Events => SampleFolder.Files("events");

    public static TheoryData<string> Methods => SampleFolder.Path is null ? ["unset"] : [.. Calls.Keys];

    [SampleTheory]
    [MemberData(nameof(Events))]
    public void Every_event_is_in_our_table_and_one_that_is_handled_is_read_without_loss(string file)
    {
        using var sample = JsonDocument.Parse(SampleFolder.Read(file));
        var told = sample.RootElement.GetProperty("event");

        var envelope = SlackJson.Parse<EventEnvelope>(SampleFolder.Read(file));

        var kind = EventTable.Find(told.GetProperty("type").GetString());
        Assert.NotNull(kind);
        Assert.Equal(kind.IsHandled, envelope.Event is not UnknownEvent);
        if (kind.IsHandled) Assert.Equal([], Loss.Between(sample.RootElement, envelope));
    }

    [SampleTheory]
    [MemberData(nameof(Methods))]
    public async Task Every_answer_to_a_method_we_call_is_read_without_loss(string method)
    {
        var answer = SampleFolder.Answer(method).Replace("\"url\":\"\"", "\"url\":\"wss://slack.example/link\"")
            .Replace("\"next_cursor\":\"x\"", "\"next_cursor\":\"\"");
        await using var world = (await SlackWorld.StartAsync(("AppToken", "xapp-1"))).Answers(method, answer);
        using var sample = JsonDocument.Parse(answer);

        var (part, read) = await Calls[method](world.Slack);

        Assert.Equal([], Loss.Between(PartOf(sample.RootElement, part), read));
    }

    [SampleTheory]
    [InlineData("app-backend/interactive-components/BlockActionPayload.json", typeof(BlockActionRequest))]
    [InlineData("app-backend/views/ViewSubmissionPayload.json", typeof(ViewSubmission))]
    [InlineData("app-backend/views/ViewClosedPayload.json", typeof(InteractionPayload))]
    [InlineData("app-backend/interactive-components/MessageShortcutPayload.json", typeof(InteractionPayload))]
    [InlineData("app-backend/slash-commands/SlashCommandPayload.json", typeof(SlashCommand))]
    public void Every_interaction_is_read_without_loss(string file, Type type)
    {
        using var sample = JsonDocument.Parse(SampleFolder.Read(file));

        var read = JsonSerializer.Deserialize(Encoding.UTF8.GetString(SampleFolder.Read(file)), type, SlackJson.Options);

        Assert.Equal([], Loss.Between(sample.RootElement, read));
    }

    private static JsonElement PartOf(JsonElement sample, string part) =>
        part.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(sample, (json, name) => json.GetProperty(name));

    private static Message Text() => new() { Channel = "C1", Text = "hi" };

    private static ModalViewDefinition Modal() => new() { Title = ModalViewDefinition.Word("x"), Blocks = [], CallbackId = "x" };

    private static async Task<(string Part, object? Read)> Done(Task call)
    {
        await call;
        return ("ok", true);
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IAsyncEnumerable<T> pages)
    {
        var list = new List<T>();
        await foreach (var item in pages) list.Add(item);
        return list;
    }
}
