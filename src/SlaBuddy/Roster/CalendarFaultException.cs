namespace SlaBuddy.Roster;

/// <summary>A calendar could not be read. The message says what to do about it and holds no secret.</summary>
internal sealed class CalendarFaultException(string message, bool mayPass = false, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Trying again may help.</summary>
    public bool MayPass { get; } = mayPass;
}
