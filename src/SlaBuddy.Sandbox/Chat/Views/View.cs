using System.Text.Json;

namespace SlaBuddy.Sandbox.Chat.Views;

/// <summary>
/// A modal or a Home as one person sees it; <see cref="Content"/> is what the app sent, with ids in place.
/// </summary>
public sealed record View(string Id, string UserId, JsonElement Content)
{
    public required string Hash { get; init; }

    /// <summary>The lowest modal of the stack; the view itself where it stands alone.</summary>
    public required string RootId { get; init; }

    /// <summary>The modal below, if there is one.</summary>
    public string? PreviousId { get; init; }

    public bool IsHome => Word("type") == "home";

    public string? ExternalId => Word("external_id");

    /// <summary>A field of the content, where it is a text.</summary>
    public string? Word(string name) =>
        Content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text ? text : null;
}
