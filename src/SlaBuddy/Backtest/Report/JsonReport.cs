using System.Text.Encodings.Web;
using System.Text.Json;

namespace SlaBuddy.Backtest.Report;

/// <summary>One object for programs; docs/backtest.md explains every key.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(BacktestReport report) => JsonSerializer.Serialize(
        new
        {
            report.Subject.Messages,
            report.Subject.From,
            report.Subject.To,
            report.Subject.Channels,
            TicketsWithoutPolicy = report.NoPolicy,
            Policies = new OrderedDictionary<string, PolicyFigures>(report.Policies),
            report.Subject.Notices,
        },
        Options);
}
