namespace SlaBuddy.Sandbox.Faults;

/// <summary>What can go wrong with a call on the wire.</summary>
internal enum FaultKind
{
    /// <summary>429 with a Retry-After; nothing was done.</summary>
    RateLimited,

    /// <summary>503 with a page for people; nothing was done.</summary>
    Html503,

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
}
