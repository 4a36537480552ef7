namespace SlaBuddy.Sandbox.Faults;

/// <summary>What can go wrong on the wire.</summary>
internal enum FaultKind
{
    /// <summary>429 with a Retry-After; nothing was done.</summary>
    RateLimited,

    /// <summary>503 with a page for people; nothing was done.</summary>
    Html503,

    /// <summary>A page for people under a status of the caller's choice, be it 200; nothing was done.</summary>
    Html,

    /// <summary>A refusal with a code of the caller's choice; nothing was done.</summary>
    Error,

    /// <summary>The connection breaks; nothing was done.</summary>
    Cut,

    /// <summary>It was done, and the answer says 500.</summary>
    AcceptThen500,

    /// <summary>It was done, and no answer ever comes.</summary>
    AcceptThenHang,

    /// <summary>It was done, and the connection breaks.</summary>
    AcceptThenCut,

    /// <summary>A post that history and replies show only after a while, or after so many look-ups missed it.</summary>
    LaggingLookup,

    /// <summary>A post that history and replies never show, although it stands in the channel.</summary>
    FalsifiedLookup,

    /// <summary>The event arrives twice.</summary>
    DuplicateEvent,

    /// <summary>The event never arrives.</summary>
    DroppedEvent,

    /// <summary>The event arrives after so many later ones; without any, after a second.</summary>
    ReorderedEvent,

    /// <summary>The event arrives late.</summary>
    DelayedEvent,

    /// <summary>The socket opens, and nothing is ever heard on it, not even a pong.</summary>
    DeadSocket,
}
