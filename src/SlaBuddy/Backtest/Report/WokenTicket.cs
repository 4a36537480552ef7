namespace SlaBuddy.Backtest.Report;

/// <summary>A ticket that climbed to the last level: when, and how long the customer waited that time.</summary>
internal sealed record WokenTicket(
    string PolicyId,
    string Channel,
    string ThreadTs,
    DateTimeOffset OpenedAt,
    DateTimeOffset WokenAt,
    double WaitedSeconds,
    bool StillWaits);
