namespace SlaBuddy.Slack.Blocks;

/// <summary>Any number of people of the workspace.</summary>
internal sealed record MultiUsersSelect(string ActionId) : BlockElement(ActionId)
{
    /// <summary>Who is chosen already; Slack refuses an empty list.</summary>
    public IReadOnlyList<string>? InitialUsers { get; init; }
}
