using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Chat.Views;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Interactivity;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>One authorized call: what it asks, of which workspace, and what the token may see.</summary>
internal sealed class ApiCall(SandboxHost host, IReadOnlySet<string> scopes, Arguments arguments)
{
    public SandboxHost Host => host;

    public Workspace Workspace => host.Workspace;

    public Uri BaseUrl => host.BaseUrl;

    public ViewBoard Views => host.Workspace.Views;

    /// <summary>What look-ups are told to miss.</summary>
    public HiddenPosts Hidden => host.Faults.Hidden;

    public TriggerIds Triggers => host.Interactions.Triggers;

    public Arguments Arguments { get; } = arguments;

    public TeamDirectory Directory => Workspace.Directory;

    public bool HasScope(string scope) => scopes.Contains(scope);

    public bool CanSee(Channel channel) => !channel.IsPrivate || Directory.IsBotIn(channel);

    /// <summary>
    /// The channel the call names, if the token may know of it; <paramref name="family"/> is the scope's second half.
    /// </summary>
    public Channel Channel(string? family)
    {
        var channel = Directory.FindChannel(Arguments.Require("channel"));
        if (channel is null || channel.Id != Arguments.Require("channel") || !CanSee(channel))
            throw new SlackApiException("channel_not_found");
        if (family is null) return channel;

        var kind = channel switch
        {
            { DirectWith: not null } => "im",
            { IsPrivate: true } => "groups",
            _ => "channels",
        };
        var needed = $"{kind}:{family}";
        return HasScope(needed) ? channel : throw new SlackApiException("missing_scope") { Needed = needed };
    }

    /// <summary>The channel, where the bot must be a member.</summary>
    public Channel ChannelWithBot(string? family)
    {
        var channel = Channel(family);
        return Directory.IsBotIn(channel) ? channel : throw new SlackApiException("not_in_channel");
    }

    /// <summary>The channel a message goes to. Only here does Slack take a name for an id.</summary>
    public Channel ChannelToPostIn()
    {
        var name = Arguments.Text("channel");
        // A person's id stands for the direct messages with that person.
        var channel = name is null ? null : Directory.FindChannel(name)
            ?? (Directory.FindPerson(name) is { } person && person.Id == name ? Workspace.OpenDirect(name) : null);
        if (channel is null || !CanSee(channel)) throw new SlackApiException("channel_not_found");
        if (channel.IsArchived) throw new SlackApiException("is_archived");
        return Directory.IsBotIn(channel) ? channel : throw new SlackApiException("not_in_channel");
    }
}
