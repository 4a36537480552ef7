namespace SlaBuddy.Client;

/// <summary>The states of a promised time. A breach is none of them: it is a fact, and the clock goes on.</summary>
public static class SlaState
{
    /// <summary>Its clock runs.</summary>
    public const string Running = "running";

    /// <summary>Its clock stands still while a pause holds.</summary>
    public const string Paused = "paused";

    /// <summary>It was kept.</summary>
    public const string Met = "met";

    /// <summary>It was not kept.</summary>
    public const string Missed = "missed";

    /// <summary>It ended without a verdict.</summary>
    public const string Cancelled = "cancelled";
}
