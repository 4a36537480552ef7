using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>A part of the file with the place where it starts.</summary>
internal abstract record Node(Place Place);

internal sealed record ScalarNode(Place Place, string Value, bool IsQuoted) : Node(Place)
{
    /// <summary>Nothing was written, or only blanks, <c>null</c> or <c>~</c>.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value) || (!IsQuoted && Value is ("~" or "null"));
}

internal sealed record ListNode(Place Place, IReadOnlyList<Node> Items) : Node(Place);

internal sealed record MapNode(Place Place, IReadOnlyList<Entry> Entries) : Node(Place);

internal sealed record Entry(ScalarNode Key, Node Value);
