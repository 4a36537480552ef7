using System.Text.Json.Serialization;
using SlaBuddy.Slack.Blocks;

namespace SlaBuddy.Slack;

/// <summary>A piece of a message's layout. Only what we send; what others sent is read as plain JSON.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record Block;

/// <summary>A paragraph, perhaps with one thing to press beside it.</summary>
internal sealed record SectionBlock(MrkdwnText Text) : Block
{
    public SectionBlock(string mrkdwn) : this(new MrkdwnText(mrkdwn))
    {
    }

    public BlockElement? Accessory { get; init; }
}

/// <summary>Small print, at most ten pieces.</summary>
internal sealed record ContextBlock(IReadOnlyList<MrkdwnText> Elements) : Block
{
    public ContextBlock(params string[] mrkdwn) : this([.. mrkdwn.Select(text => new MrkdwnText(text))])
    {
    }
}

/// <summary>A line between two blocks.</summary>
internal sealed record DividerBlock : Block;

/// <summary>Text in Slack's markup; what people wrote must have gone through <see cref="Mrkdwn.Escape"/>.</summary>
internal sealed record MrkdwnText(string Text)
{
    public string Type { get; } = "mrkdwn";
}
