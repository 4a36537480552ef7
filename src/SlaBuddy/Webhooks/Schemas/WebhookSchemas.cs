using System.Reflection;

namespace SlaBuddy.Webhooks.Schemas;

/// <summary>The JSON Schemas of what webhooks get, as they stand in <c>docs/schemas/webhooks</c>.</summary>
internal static class WebhookSchemas
{
    private static readonly string Folder = $"docs/schemas/webhooks/v{WebhookBody.Version}/";

    private static readonly Assembly Here = typeof(WebhookSchemas).Assembly;

    /// <summary>All types of events, the test among them.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        .. Here.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^".json".Length]).Order(StringComparer.Ordinal),
    ];

    public static string? Find(string type)
    {
        if (!Types.Contains(type, StringComparer.Ordinal)) return null;
        using var text = new StreamReader(Here.GetManifestResourceStream($"{Folder}{type}.json")!);
        return text.ReadToEnd();
    }
}
