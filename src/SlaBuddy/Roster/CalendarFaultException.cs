namespace SlaBuddy.Roster;

/// <summary>A source could not be read. The message says what to do about it and holds no secret.</summary>
internal sealed class CalendarFaultException(string message, bool mayPass = false, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Trying again may help.</summary>
    public bool MayPass { get; } = mayPass;

    /// <summary>How long the other side asked us to wait; null where it did not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The place in the middle of the reading is gone; one that begins anew may find it.</summary>
    public bool BeginAnew { get; init; }
}
