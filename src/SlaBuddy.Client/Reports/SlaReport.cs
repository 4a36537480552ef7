namespace SlaBuddy.Client;

/// <summary>How promises were kept to the tickets opened from one instant up to another.</summary>
public sealed record SlaReport
{
    /// <summary>From then on.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Up to then, without it.</summary>
    public required DateTimeOffset Before { get; init; }

    /// <summary>One for each metric, and for each policy or channel if asked for.</summary>
    public IReadOnlyList<SlaReportRow> Rows { get; init; } = [];
}
