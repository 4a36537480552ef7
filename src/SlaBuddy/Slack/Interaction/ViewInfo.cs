using SlaBuddy.Slack.Views;

namespace SlaBuddy.Slack.Interaction;

/// <summary>A view as Slack gives it back.</summary>
internal sealed record ViewInfo
{
    public string? Id { get; init; }
    public string? Type { get; init; }

    /// <summary>The kind of view, as <see cref="ViewDefinition.CallbackId"/> said it.</summary>
    public string? CallbackId { get; init; }
    public string? PrivateMetadata { get; init; }
    public ViewState? State { get; init; }

    /// <summary>What stands in an <see cref="Blocks.InputBlock"/>; null where nothing does.</summary>
    public ElementValue? ValueOf(string field) => State?.Values?.GetValueOrDefault(field)?.GetValueOrDefault(field);
}

/// <summary>What was filled in, by block id and action id.</summary>
internal sealed record ViewState(IReadOnlyDictionary<string, IReadOnlyDictionary<string, ElementValue>>? Values);
