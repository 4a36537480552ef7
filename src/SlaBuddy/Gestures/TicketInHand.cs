namespace SlaBuddy.Gestures;

/// <summary>A ticket that somebody is about to do something to.</summary>
internal sealed record TicketInHand(long TicketId, string State, string Role)
{
    public bool ByAgent => Role == "agent";

    /// <summary>Resolving it now would leave a customer without an answer.</summary>
    public bool Waits => State is "waiting" or "no_policy";

    public bool IsOpen => State is "waiting" or "answered";
}
