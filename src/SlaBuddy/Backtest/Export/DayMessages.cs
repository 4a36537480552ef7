using SlaBuddy.Slack;

namespace SlaBuddy.Backtest.Export;

/// <summary>A channel's day.</summary>
/// <param name="Messages">Roots and replies as they were written.</param>
/// <param name="RootOf">From a reply's ts to its root's, where the root lists its replies.</param>
internal sealed record DayMessages(IReadOnlyList<MessageEvent> Messages, IReadOnlyDictionary<string, string> RootOf);
