namespace SlaBuddy.Slack.Blocks;

/// <summary>A channel of the workspace, public or private.</summary>
internal sealed record ConversationsSelect(string ActionId) : BlockElement(ActionId)
{
    public string? InitialConversation { get; init; }

    public ConversationFilter Filter { get; } = new(["public", "private"], ExcludeBotUsers: true);
}

internal sealed record ConversationFilter(IReadOnlyList<string> Include, bool ExcludeBotUsers);
