namespace SlaBuddy.Slack.Blocks;

/// <summary>Things to press, at most 25. The id tells the blocks of one message apart.</summary>
internal sealed record ActionsBlock(string BlockId, IReadOnlyList<BlockElement> Elements) : Block;
