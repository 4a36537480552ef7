using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// What stands in an input element, as Slack writes it: what the person chose (an option by its value, a person or a
/// channel by id, text as it is), or else what the app had put there.
/// </summary>
internal static class InputValue
{
    public static JsonObject Of(JsonElement element, IReadOnlyList<string>? chosen)
    {
        var (type, one) = (Word(element, "type") ?? "", chosen is [var first, ..] && first.Length > 0 ? first : null);
        return type switch
        {
            "button" => [],
            "static_select" or "radio_buttons" or "overflow" or "external_select" => Field("selected_option",
                chosen is null ? Initial(element, "initial_option") : Option(element, one)),
            "multi_static_select" or "checkboxes" or "multi_external_select" => Field("selected_options",
                chosen is null ? Initial(element, "initial_options") ?? new JsonArray()
                    : new JsonArray([.. chosen.Select(value => Option(element, value)).OfType<JsonNode>()])),
            "users_select" => Single(element, "user", chosen, one),
            "conversations_select" => Single(element, "conversation", chosen, one),
            "channels_select" => Single(element, "channel", chosen, one),
            "multi_users_select" => Several(element, "users", chosen),
            "multi_conversations_select" => Several(element, "conversations", chosen),
            "multi_channels_select" => Several(element, "channels", chosen),
            "datepicker" => Single(element, "date", chosen, one),
            "timepicker" => Single(element, "time", chosen, one),
            "datetimepicker" => Field("selected_date_time", chosen is null ? Initial(element, "initial_date_time")
                : one is null ? null : JsonValue.Create(long.Parse(one, CultureInfo.InvariantCulture))),
            _ => Field("value", chosen is null ? Initial(element, "initial_value") : JsonValue.Create(one)),
        };
    }

    /// <summary>Whether nothing stands in it.</summary>
    public static bool IsEmpty(JsonObject value) =>
        value.All(field => field.Value is null or JsonArray { Count: 0 } || field.Key == "type");

    public static string? Word(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    private static JsonObject Single(
        JsonElement element, string what, IReadOnlyList<string>? chosen, string? one) => Field($"selected_{what}",
        chosen is null ? Initial(element, $"initial_{what}") : JsonValue.Create(one));

    private static JsonObject Several(JsonElement element, string what, IReadOnlyList<string>? chosen) =>
        Field($"selected_{what}", chosen is null ? Initial(element, $"initial_{what}") ?? new JsonArray()
            : new JsonArray([.. chosen.Where(id => id.Length > 0).Select(id => JsonValue.Create(id))]));

    private static JsonNode? Option(JsonElement element, string? value)
    {
        var groups = Array(element, "option_groups").SelectMany(group => Array(group, "options"));
        var option = Array(element, "options").Concat(groups).FirstOrDefault(one => Word(one, "value") == value);
        return option.ValueKind == JsonValueKind.Object ? JsonNode.Parse(option.GetRawText()) : null;
    }

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray() : [];

    private static JsonNode? Initial(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? JsonNode.Parse(value.GetRawText()) : null;

    private static JsonObject Field(string name, JsonNode? value) => new() { [name] = value };
}
