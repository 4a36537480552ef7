using System.Text.Json;

namespace SlaBuddy.Tests.Sdk.Tutorials;

/// <summary>Compares what a page shows with what came: a page may leave away, and may say … for what differs each time.</summary>
internal static class ShownOutcome
{
    private const string Whatever = "…";

    public static void Compare(TutorialStep shown, IReadOnlyList<string> came)
    {
        var fault = shown.Kind == "json" ? FindJson(shown.Text, string.Join('\n', came)) : FindLines(shown.Text.Split('\n'), came);
        Assert.True(fault is null, $"The page shows in line {shown.Line} what did not come: {fault}\nWhat came:\n{string.Join('\n', came)}");
    }

    private static string? FindLines(string[] shown, IReadOnlyList<string> came)
    {
        var at = 0;
        foreach (var line in shown.Where(line => line != Whatever))
        {
            while (at < came.Count && came[at].TrimEnd() != line) at++;
            if (at++ == came.Count) return line;
        }
        return null;
    }

    private static string? FindJson(string shown, string came)
    {
        try
        {
            using var expected = JsonDocument.Parse(shown);
            using var actual = JsonDocument.Parse(came);
            return Find("", expected.RootElement, actual.RootElement);
        }
        catch (JsonException unreadable)
        {
            return unreadable.Message;
        }
    }

    private static string? Find(string path, JsonElement shown, JsonElement came) => shown.ValueKind switch
    {
        JsonValueKind.String when shown.GetString() == Whatever => null,
        JsonValueKind.Object when came.ValueKind == JsonValueKind.Object => shown.EnumerateObject().Select(member =>
            came.TryGetProperty(member.Name, out var value) ? Find($"{path}.{member.Name}", member.Value, value) : $"{path}.{member.Name}")
            .FirstOrDefault(fault => fault is not null),
        JsonValueKind.Array when came.ValueKind == JsonValueKind.Array && shown.GetArrayLength() == came.GetArrayLength() =>
            shown.EnumerateArray().Zip(came.EnumerateArray(), (one, other) => Find(path + "[]", one, other))
                .FirstOrDefault(fault => fault is not null),
        _ => JsonElement.DeepEquals(shown, came) ? null : $"{path} {shown}",
    };
}
