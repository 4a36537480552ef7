using System.Text.Json.Serialization;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Webhooks;

/// <summary>What to send once more: one event, or those that were recorded from an instant on and before another.</summary>
internal sealed record Replay(long? HistoryId, DateTimeOffset? From, DateTimeOffset? Before, [FeedTypes] IReadOnlyList<string>? Types)
{
    [JsonIgnore]
    public string[]? AnyTypes => Types is { Count: > 0 } ? [.. Types] : null;

    public void Check() => new BodyErrors()
        .If(HistoryId is null == From is null, "from", "Give either history_id or from.")
        .If(HistoryId is not null && (Before is not null || AnyTypes is not null), "history_id", "It names one event; leave before and types away.")
        .If(Before <= From, "before", "Give an instant after from.")
        .Types(Types).Throw();
}
