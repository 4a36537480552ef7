using System.Text.Json.Serialization;

namespace SlaBuddy.Slack.Events;

/// <summary>What happened in the workspace. Everything may be missing.</summary>
internal abstract record Event
{
    public string? Type { get; init; }

    /// <summary>When it happened, as Slack's <c>ts</c>.</summary>
    public string? EventTs { get; init; }

    /// <summary>
    /// The workspace whose installation it was delivered for. One app may be installed in several, and Slack tells of
    /// all of them at one address.
    /// </summary>
    [JsonIgnore]
    public string? DeliveredFor { get; init; }
}
