using System.Text.Json.Serialization;

namespace SlaBuddy.Slack.Views;

/// <summary>A modal or a Home tab as we send it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalViewDefinition), "modal")]
[JsonDerivedType(typeof(HomeViewDefinition), "home")]
internal abstract record ViewDefinition
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Which kind of view it is, of ours.</summary>
    public required string CallbackId { get; init; }

    /// <summary>Comes back with what is done in the view, unseen by people; at most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
