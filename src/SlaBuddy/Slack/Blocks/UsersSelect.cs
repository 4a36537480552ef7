namespace SlaBuddy.Slack.Blocks;

/// <summary>One person of the workspace. Slack lists bots and guests, too.</summary>
internal sealed record UsersSelect(string ActionId) : BlockElement(ActionId)
{
    public string? InitialUser { get; init; }
}
