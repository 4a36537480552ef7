namespace SlaBuddy.Client;

/// <summary>What a report has rows for.</summary>
public static class SlaReportBy
{
    /// <summary>A row for each policy and metric.</summary>
    public const string Policy = "policy";

    /// <summary>A row for each channel and metric.</summary>
    public const string Channel = "channel";

    /// <summary>A row for each metric.</summary>
    public const string Metric = "metric";
}
