namespace SlaBuddy.Sandbox.Wire;

/// <summary>
/// One attempt to deliver an event about the message at <c>Ts</c>. The status is the receiver's, null when there was
/// none; the retry number is 0 for the first attempt.
/// </summary>
internal sealed record WireDelivery(DateTimeOffset At, string EventId, string Type, string? ChannelId, string? Ts,
    int? Status, int RetryNumber)
{
    public bool Accepted => Status is >= 200 and < 300;
}
