using SlaBuddy.Configuration.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SlaBuddy.Configuration.Reading;

/// <summary>
/// Turns YAML into nodes that know their place. What a hostile file could do with nesting and aliases is bounded here:
/// depth, and the number of nodes after every alias has been followed.
/// </summary>
internal sealed class YamlTree(FileFaults faults)
{
    private const int DeepestNesting = 16;
    private const int MostNodes = 20_000;

    private readonly Dictionary<string, (Node Node, int Size)> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>The one document of the file, or null when it cannot be read; the reason is among the faults.</summary>
    public Node? Read(string text)
    {
        using var characters = new StringReader(text);
        var parser = new Parser(characters);
        try
        {
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return new MapNode(new(faults.File, 1, 1), []);
            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, depth: 0);
            parser.Consume<DocumentEnd>();
            if (root is not null && parser.Accept<DocumentStart>(out var second))
                faults.Add(At(second), "A second document starts here.", "Keep everything in one; remove the ---.");
            return root;
        }
        catch (YamlException fault)
        {
            faults.Add(At(fault.Start), $"This is not YAML: {Reason(fault)}.", SyntaxRemedy(fault));
            return null;
        }
        // The scanner's other way to give up on some texts that are no YAML.
        catch (InvalidOperationException)
        {
            faults.Add(At(parser.Current?.End ?? Mark.Empty), "This is not YAML after here.",
                "Check the quotes and brackets here and in the next line.");
            return null;
        }
    }

    private Node? ReadNode(IParser parser, int depth)
    {
        var start = parser.Current!;
        if (depth > DeepestNesting)
            return Refuse(start, "This is nested too deeply.", "Nothing here needs more than four steps.");
        var before = _nodes;
        if (++_nodes > MostNodes)
            return Refuse(start, "The file holds too many values.", "Remove what does not belong to it.");
        if (start is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } tagged)
            faults.Add(At(start), $"The tag {tagged.Tag} has no meaning here.", "Remove it.");

        var node = start switch
        {
            AnchorAlias alias => ReadAlias(parser, alias),
            SequenceStart => ReadList(parser, depth),
            MappingStart => ReadMap(parser, depth),
            _ => ReadScalar(parser),
        };
        if (node is not null && start is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor.Value] = (node, _nodes - before);
        return node;
    }

    private Node? ReadAlias(IParser parser, AnchorAlias alias)
    {
        parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
            return Refuse(alias, $"There is no anchor &{alias.Value.Value} before this alias.", "Write the value out.");
        // An alias costs what it stands for, or ten lines could stand for a billion values.
        _nodes += anchored.Size - 1;
        return _nodes > MostNodes
            ? Refuse(alias, "The file's aliases stand for too many values.", "Write them out.")
            : anchored.Node;
    }

    private ListNode? ReadList(IParser parser, int depth)
    {
        var place = At(parser.Consume<SequenceStart>());
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(parser, depth + 1) is not { } item) return null;
            items.Add(item);
        }
        return new(place, items);
    }

    private MapNode? ReadMap(IParser parser, int depth)
    {
        var place = At(parser.Consume<MappingStart>());
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(parser, depth + 1);
            if (keyNode is null || ReadNode(parser, depth + 1) is not { } value) return null;
            if (keyNode is not ScalarNode key)
                faults.Add(keyNode.Place, "A key must be a word.", "Write \"key: value\".");
            else if (!entries.TryAdd(key.Value, new(key, value)))
                faults.Add(key.Place,
                    $"\"{key.Value}\" is given twice; the first is at {entries[key.Value].Key.Place}.",
                    "Keep one of them.");
        }
        return new(place, [.. entries.Values]);
    }

    private ScalarNode ReadScalar(IParser parser)
    {
        var scalar = parser.Consume<Scalar>();
        if (scalar.Value.Contains('\0', StringComparison.Ordinal))
            faults.Add(At(scalar), "This text holds a NUL character, which Postgres cannot keep.", "Remove the \\0.");
        return new(At(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);
    }

    private Node? Refuse(ParsingEvent at, string what, string remedy)
    {
        faults.Add(At(at), what, remedy);
        return null;
    }

    private Place At(ParsingEvent it) => At(it.Start);

    private Place At(in Mark mark) => new(faults.File, (int)mark.Line, (int)mark.Column);

    private static string Reason(YamlException fault) =>
        fault.Message.TrimEnd('.');

    private static string SyntaxRemedy(YamlException fault) =>
        fault.Message.Contains("cannot start any token", StringComparison.Ordinal)
            ? "Put names that start with @ in quotes: \"@group-support\". Indent with spaces, never with tabs."
            : "Check the indentation and the quotes here and in the line above.";
}
