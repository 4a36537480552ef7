namespace SlaBuddy.Sandbox.Faults;

/// <summary>What a fault strikes; a method may have faults of several scopes at once.</summary>
internal enum FaultScope
{
    /// <summary>A call to the API, to a response_url or to Google.</summary>
    Call,

    /// <summary>What later look-ups show of a message that a call has just posted.</summary>
    LookUp,

    /// <summary>An event on its way to the app.</summary>
    Event,

    /// <summary>A Socket Mode connection, when it opens.</summary>
    Socket,
}
