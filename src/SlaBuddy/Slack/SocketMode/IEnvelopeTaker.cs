namespace SlaBuddy.Slack.SocketMode;

/// <summary>What becomes of an envelope.</summary>
internal interface IEnvelopeTaker
{
    /// <summary>
    /// Stores what it holds; only then it is acknowledged. Returns what goes back with the acknowledgement as JSON, or
    /// null. Throws where Slack shall bring it again.
    /// </summary>
    Task<string?> TakeAsync(SocketEnvelope envelope, CancellationToken ct);
}
