namespace SlaBuddy.Helpdesk;

/// <summary>A helpdesk could not be read. The message names the fault, and never a secret.</summary>
internal sealed class HelpdeskException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Asking again will not help: somebody must mend it.</summary>
    public bool Hopeless { get; init; }

    /// <summary>How long it asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What to do about it; "" where it may pass by itself.</summary>
    public string Remedy { get; init; } = "";
}
