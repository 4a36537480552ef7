using System.Text.Json;

namespace SlaBuddy.Slack;

/// <summary>What Slack takes in one message. Past it, an alarm is better cut than refused.</summary>
internal static class MessageLimits
{
    /// <summary>Longer texts have been posted twice.</summary>
    public const int Text = 3_900;

    /// <summary>Slack's limit for the text of one section or of one element of a context is 3,000.</summary>
    public const int BlockText = 2_999;

    public const int ContextElements = 10;
    public const int Blocks = 50;

    /// <summary>Slack fails at about 13,200 characters of JSON.</summary>
    public const int BlocksJson = 13_000;

    /// <summary>The blocks as Slack wants them, JSON in a form field; null when there are none.</summary>
    public static string? ToJson(IReadOnlyList<Block>? blocks) =>
        Fit(blocks) is { } fitting ? JsonOf(fitting) : null;

    /// <summary>The blocks, cut and as many as Slack takes; null when there are none.</summary>
    public static IReadOnlyList<Block>? Fit(IReadOnlyList<Block>? blocks)
    {
        if (blocks is not { Count: > 0 }) return null;
        var fitting = blocks.Take(Blocks).Select(Fit).ToList();
        while (fitting.Count > 1 && JsonOf(fitting).Length > BlocksJson) fitting.RemoveAt(fitting.Count - 1);
        return fitting;
    }

    private static string JsonOf(IReadOnlyList<Block> blocks) => JsonSerializer.Serialize(blocks, SlackJson.Options);

    private static Block Fit(Block block) => block switch
    {
        SectionBlock section => section with { Text = Fit(section.Text) },
        ContextBlock context => new ContextBlock([.. context.Elements.Take(ContextElements).Select(Fit)]),
        _ => block,
    };

    private static MrkdwnText Fit(MrkdwnText text) => new(Mrkdwn.Fit(text.Text, BlockText));
}
