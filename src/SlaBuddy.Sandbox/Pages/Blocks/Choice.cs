using System.Text.Json;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Frame;
using SlaBuddy.Sandbox.Pages.Text;

namespace SlaBuddy.Sandbox.Pages.Blocks;

/// <summary>One thing to choose: an option of the app's, a person or a channel.</summary>
public sealed record Choice(string Id, string Text, bool IsChosen)
{
    public string Group { get; init; } = "";

    public string? Description { get; init; }

    internal static IReadOnlyList<Choice> Of(JsonElement element, ChatView view) => element.Word("type") switch
    {
        "users_select" or "multi_users_select" => People(element, view),
        "conversations_select" or "multi_conversations_select" or "channels_select" or "multi_channels_select" =>
            Channels(element, view),
        _ => [.. element.Parts("options").Select(option => Given(option, element)),
            .. element.Parts("option_groups").SelectMany(group => group.Parts("options")
                .Select(option => Given(option, element) with { Group = group.Label("label") }))],
    };

    private static Choice Given(JsonElement option, JsonElement element)
    {
        var value = option.Word("value") ?? "";
        return new Choice(value, Emoji.Show(option.Label("text")),
            element.Part("initial_option")?.Word("value") == value
            || element.Parts("initial_options").Any(one => one.Word("value") == value))
        {
            Description = option.Part("description")?.Word("text"),
        };
    }

    private static IReadOnlyList<Choice> People(JsonElement element, ChatView view) =>
        [.. view.Workspace.Directory.People.Where(person => person is { IsDeleted: false, IsBot: false })
            .OrderBy(person => person.RealName, StringComparer.OrdinalIgnoreCase)
            .Select(person => new Choice(person.Id, person.RealName,
                element.Word("initial_user") == person.Id || element.Words("initial_users").Contains(person.Id)))];

    private static IReadOnlyList<Choice> Channels(JsonElement element, ChatView view) =>
        [.. view.Workspace.Directory.Channels
            .Where(channel => !channel.IsArchived && Personas.Sees(view.Workspace, view.SpeakAs, channel))
            .OrderBy(channel => channel.Name, StringComparer.Ordinal)
            .Select(channel => new Choice(channel.Id, $"{(channel.IsPrivate ? "🔒" : "#")}{channel.Name}",
                IsFirst(element, channel, view)))];

    private static bool IsFirst(JsonElement element, Channel channel, ChatView view)
    {
        var given = element.Word("initial_conversation") ?? element.Word("initial_channel")
            ?? (element.Flag("default_to_current_conversation") ? view.Channel.Id : null);
        return given == channel.Id || element.Words("initial_conversations").Contains(channel.Id)
            || element.Words("initial_channels").Contains(channel.Id);
    }
}
