using System.Text.Json;

namespace SlaBuddy.Client;

/// <summary>Something of a type that this version of the client does not know. A newer service may tell of it.</summary>
public sealed record UnknownEvent : SlaEvent
{
    internal UnknownEvent()
    {
    }

    /// <summary>What was told, as it came.</summary>
    public required JsonElement Data { get; init; }
}
