namespace SlaBuddy.Client;

/// <summary>A promised time as it was when something was told of it.</summary>
public sealed record EventTimer : Sla
{
    /// <summary>Of a warning: how long before the due time it was due.</summary>
    public TimeSpan? WarnBefore { get; init; }
}
