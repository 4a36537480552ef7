using System.Text.Json;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>Something in a block that can be pressed, chosen from or written into.</summary>
internal sealed record InputElement(string BlockId, string ActionId, JsonElement Element, bool Required)
{
    public string Type => InputValue.Word(Element, "type") ?? "";

    /// <summary>Every such element of a list of blocks, in its order.</summary>
    public static IEnumerable<InputElement> In(JsonElement? blocks)
    {
        if (blocks is not { ValueKind: JsonValueKind.Array } list) yield break;
        foreach (var block in list.EnumerateArray())
        {
            var required = InputValue.Word(block, "type") == "input"
                && !(block.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True);
            foreach (var element in Elements(block))
            {
                if (InputValue.Word(element, "action_id") is { } actionId)
                    yield return new InputElement(
                        InputValue.Word(block, "block_id") ?? "", actionId, element, required);
            }
        }
    }

    private static IEnumerable<JsonElement> Elements(JsonElement block)
    {
        foreach (var name in (string[])["element", "accessory"])
        {
            if (block.TryGetProperty(name, out var one) && one.ValueKind == JsonValueKind.Object) yield return one;
        }
        if (!block.TryGetProperty("elements", out var elements) || elements.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var element in elements.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
            yield return element;
    }
}
