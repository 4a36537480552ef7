using System.Text.Json;

namespace SlaBuddy.Slack.Interaction;

/// <summary>Something in a message or a view was pressed or chosen.</summary>
internal sealed record BlockActionRequest : InteractionPayload
{
    public InteractionContainer? Container { get; init; }
    public InteractionChannel? Channel { get; init; }
    public string? ResponseUrl { get; init; }
    public ViewInfo? View { get; init; }

    /// <summary>Each kind of element has a shape of its own.</summary>
    public IReadOnlyList<JsonElement>? Actions { get; init; }
}

/// <summary>Where it was pressed: a message, or a view without channel and ts.</summary>
internal sealed record InteractionContainer(string? Type, string? ChannelId, string? MessageTs, string? ThreadTs,
    bool? IsEphemeral, string? ViewId);

internal sealed record InteractionChannel(string? Id, string? Name);
