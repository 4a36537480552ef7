namespace SlaBuddy.Client;

/// <summary>How one metric was kept, by one policy, in one channel, or in all.</summary>
public sealed record SlaReportRow
{
    /// <summary>The policy, where rows are by policy.</summary>
    public string? PolicyId { get; init; }

    /// <summary>The channel, where rows are by channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>One of <see cref="SlaMetric"/>.</summary>
    public required string Metric { get; init; }

    /// <summary>How often it was kept.</summary>
    public int Met { get; init; }

    /// <summary>How often not.</summary>
    public int Missed { get; init; }

    /// <summary>How often it ended without a verdict.</summary>
    public int Cancelled { get; init; }

    /// <summary>How many still run.</summary>
    public int Running { get; init; }

    /// <summary>How many of those have passed their target.</summary>
    public int Late { get; init; }

    /// <summary>What part was met of all that are decided (met, missed or late): 0 to 1; null where none is.</summary>
    public double? Attainment { get; init; }

    /// <summary>Half of the answers came within this open time.</summary>
    public TimeSpan? MedianAnswer { get; init; }

    /// <summary>Nine of ten answers came within this open time.</summary>
    public TimeSpan? P90Answer { get; init; }
}
