namespace SlaBuddy.Webhooks.Wire;

/// <summary>An address that we do not call; the message says why and what to do, and holds no path and no query.</summary>
internal sealed class AddressRefusedException(string message) : Exception(message)
{
    /// <summary>Another time it may be different.</summary>
    public bool MayPass { get; init; }
}
