namespace SlaBuddy.Sandbox.Faults;

/// <summary>Where a call stands still.</summary>
internal enum HoldPoint
{
    /// <summary>Read, and nothing done yet.</summary>
    BeforeHandling,

    /// <summary>Done, and not answered yet.</summary>
    BeforeAnswering,
}
