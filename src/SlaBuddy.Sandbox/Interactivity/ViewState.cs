using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// What stands in a form when it is handed in. People's values go by <c>action_id</c>, or by
/// <c>block_id/action_id</c> where that is not enough; what they left alone keeps the app's initial value.
/// </summary>
internal static class ViewState
{
    public static JsonObject Of(JsonElement? blocks, IReadOnlyDictionary<string, string[]> values)
    {
        var state = new JsonObject();
        foreach (var input in InputElement.In(blocks).Where(one => one.Type is not ("button" or "overflow")))
        {
            if (state[input.BlockId] is not JsonObject block) state[input.BlockId] = block = [];
            block[input.ActionId] = Value(input, values);
        }
        return new JsonObject { ["values"] = state };
    }

    /// <summary>What Slack itself asks for before it hands a form to the app.</summary>
    public static ImmutableDictionary<string, string> Missing(
        JsonElement? blocks, IReadOnlyDictionary<string, string[]> values) => InputElement.In(blocks)
        .Where(input => input.Required && InputValue.IsEmpty(Value(input, values)))
        .DistinctBy(input => input.BlockId)
        .ToImmutableDictionary(input => input.BlockId, _ => "Please complete this required field.");

    private static JsonObject Value(InputElement input, IReadOnlyDictionary<string, string[]> values)
    {
        var chosen = values.GetValueOrDefault($"{input.BlockId}/{input.ActionId}")
            ?? values.GetValueOrDefault(input.ActionId);
        var value = InputValue.Of(input.Element, chosen);
        value["type"] = input.Type;
        return value;
    }
}
