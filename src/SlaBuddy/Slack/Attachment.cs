using System.Text.Json;

namespace SlaBuddy.Slack;

/// <summary>What integrations put beside the text.</summary>
internal sealed record Attachment
{
    public string? Fallback { get; init; }
    public string? Pretext { get; init; }
    public string? Title { get; init; }
    public string? Text { get; init; }

    /// <summary>Slack unfolded this link; what stands here is some web page's.</summary>
    public string? FromUrl { get; init; }
    public IReadOnlyList<AttachmentField>? Fields { get; init; }
    public JsonElement? Blocks { get; init; }
}

internal sealed record AttachmentField(string? Title, string? Value);
