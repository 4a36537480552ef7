using SlaBuddy.Intake;

namespace SlaBuddy.Backtest.Export;

/// <summary>A message and its time, in microseconds since 1970.</summary>
internal sealed record DatedMessage(long At, InboxMessage Message);
