using System.Text.Json;

namespace SlaBuddy.Gestures.Setup;

/// <summary>What there is to choose from, and how a channel is watched now; as <c>sla.describe_setup</c> tells.</summary>
internal sealed record SetupChoices
{
    public IReadOnlyList<PolicyChoice> Policies { get; init; } = [];
    public IReadOnlyList<string> Tiers { get; init; } = [];
    public ChannelInForce? Channel { get; init; }
}

internal sealed record PolicyChoice(string PolicyId, string Name, double FirstResponseSeconds);

internal sealed record ChannelInForce
{
    public string ChannelId { get; init; } = "";
    public string Kind { get; init; } = "";
    public IReadOnlyDictionary<string, JsonElement> Facts { get; init; } = new Dictionary<string, JsonElement>();
    public string? EscalateIn { get; init; }
    public string Source { get; init; } = "";
    public string? SetBy { get; init; }
    public DateTimeOffset? SetAt { get; init; }

    /// <summary>The policy its tickets get, by name.</summary>
    public string? Policy { get; init; }

    public bool IsInFile => Source == "file";
}
