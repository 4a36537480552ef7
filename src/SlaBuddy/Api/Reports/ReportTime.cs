using System.ComponentModel;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Reports;

/// <summary>The tickets a report is about, by when they were opened.</summary>
internal sealed record ReportTime(
    [Description("Tickets opened at this instant or later; 30 days before the end unless given.")] DateTimeOffset? From,
    [Description("Tickets opened before this instant; now unless given. 366 days after the beginning at most.")] DateTimeOffset? Before)
{
    public DateTimeOffset? OpenedFrom => From?.ToUniversalTime();

    public DateTimeOffset? OpenedBefore => Before?.ToUniversalTime();

    /// <summary>The database alone knows what "now" stands for.</summary>
    public static ApiProblemException Refusal() => new(ApiProblem.InvalidParameter,
        errors: new Dictionary<string, string> { ["before"] = "Give an instant after from, and within 366 days of it." });
}
