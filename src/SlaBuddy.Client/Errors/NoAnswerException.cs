namespace SlaBuddy.Client;

/// <summary>
/// The service could not be reached, or did not answer in time, however often it was tried. Whether a write was done is not known; sent
/// again under the same idempotency key it is done once.
/// </summary>
public sealed class NoAnswerException : SlaBuddyException
{
    internal NoAnswerException(string why, Exception cause) : base(new Problem
    {
        Title = "The service does not answer.", Detail = why,
        Remedy = "Check the base address, the way there, and that the service runs: /healthz says so.",
    }, cause)
    {
    }

    internal override bool MayPass => true;
}
