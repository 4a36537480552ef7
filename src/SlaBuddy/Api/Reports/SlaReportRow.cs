using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Reports;

/// <summary>
/// One metric of one policy or channel, or of all: how often it was met, missed or cancelled (its ticket ended in time, but without an
/// answer), how many are running, and how many of those are late already. <c>Attainment</c> is what part was met of all that are
/// decided: met, missed or late. Answers count open time without pauses, as the clock does.
/// </summary>
internal sealed record SlaReportRow(
    string? PolicyId,
    string? ChannelId,
    [Metrics] string Metric,
    int Met,
    int Missed,
    int Cancelled,
    int Running,
    int Late,
    double? Attainment,
    TimeSpan? MedianAnswer,
    TimeSpan? P90Answer);
