using System.Globalization;
using System.Text.Json.Nodes;
using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Tests.Configuration;

/// <summary>YAML as JSON, the way editors and Slack read YAML 1.2.</summary>
internal static class YamlJson
{
    public static JsonNode? Of(string text)
    {
        var faults = new FileFaults("f");
        var root = new YamlTree(faults).Read(text);
        Assert.Empty(faults.InOrder);
        return Of(root!);
    }

    private static JsonNode? Of(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(it => KeyValuePair.Create(it.Key.Value, Of(it.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Of)]),
        ScalarNode { IsQuoted: false, Value: "true" or "false" } truth => JsonValue.Create(truth.Value == "true"),
        ScalarNode { IsQuoted: false } number when
            int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var it) => JsonValue.Create(it),
        ScalarNode text => JsonValue.Create(text.Value),
        _ => null,
    };
}
