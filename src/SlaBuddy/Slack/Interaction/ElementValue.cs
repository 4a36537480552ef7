namespace SlaBuddy.Slack.Interaction;

/// <summary>The value of one field; which property holds it depends on the element.</summary>
internal sealed record ElementValue
{
    public string? Type { get; init; }
    public string? Value { get; init; }
    public SelectedOption? SelectedOption { get; init; }
    public string? SelectedConversation { get; init; }
    public string? SelectedUser { get; init; }
    public IReadOnlyList<string>? SelectedUsers { get; init; }

    /// <summary>Seconds since 1970.</summary>
    public long? SelectedDateTime { get; init; }
}

internal sealed record SelectedOption(string? Value);
