namespace SlaBuddy.Api.Reports;

/// <summary>How promises were kept to the tickets opened from one instant up to another.</summary>
internal sealed record SlaReport(DateTimeOffset From, DateTimeOffset Before, IReadOnlyList<SlaReportRow> Rows);
