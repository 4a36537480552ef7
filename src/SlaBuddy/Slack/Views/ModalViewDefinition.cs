using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Slack.Views;

/// <summary>A window with fields. Slack refuses one that has fields and no <see cref="Submit"/>.</summary>
internal sealed record ModalViewDefinition : ViewDefinition
{
    private const int LongestTitle = 24;

    public required PlainText Title { get; init; }

    public PlainText? Submit { get; init; }

    public PlainText? Close { get; init; }

    public static PlainText Word(string text) => new(text, LongestTitle);
}
