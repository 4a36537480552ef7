namespace SlaBuddy.Slack.Blocks;

/// <summary>A button; <see cref="Value"/> comes back when it is pressed.</summary>
internal sealed record ButtonElement(string ActionId, PlainText Text, string Value) : BlockElement(ActionId)
{
    private const int Longest = 75;

    public ButtonElement(string actionId, string text, string value) : this(actionId, new PlainText(text, Longest), value)
    {
    }

    /// <summary><c>primary</c>, <c>danger</c>, or null for a plain one.</summary>
    public string? Style { get; init; }
}
