using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
internal static partial class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<Measured> measured)
    {
        var text = new StringBuilder();
        foreach (var one in measured) Write(text, one);
        return text.ToString();
    }

    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var labels = new string[tags.Length];
        for (var at = 0; at < tags.Length; at++)
            labels[at] = $"{Unnamable().Replace(tags[at].Key, "_")}=\"{Escape(Text(tags[at].Value))}\"";
        Array.Sort(labels, StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static void Write(StringBuilder text, Measured measured)
    {
        var name = NameOf(measured);
        var type = measured.Kind switch
        {
            InstrumentKind.Counter => "counter",
            InstrumentKind.Histogram => "histogram",
            _ => "gauge",
        };
        if (measured.Instrument.Description is { } help)
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {EscapeHelp(help)}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {type}\n");
        foreach (var (labels, series) in measured.All)
        {
            if (measured.Kind == InstrumentKind.Histogram) WriteHistogram(text, name, labels, series.Read());
            else Line(text, name, labels, series.Read().Value);
        }
    }

    private static void WriteHistogram(StringBuilder text, string name, string labels, SeriesReading reading)
    {
        var before = labels.Length == 0 ? "" : labels + ",";
        var upTo = 0L;
        for (var at = 0; at < reading.Bounds.Count; at++)
            Line(text, name + "_bucket", $"{before}le=\"{Number(reading.Bounds[at])}\"", upTo += reading.Buckets[at]);
        Line(text, name + "_bucket", before + "le=\"+Inf\"", reading.Count);
        Line(text, name + "_sum", labels, reading.Value);
        Line(text, name + "_count", labels, reading.Count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string NameOf(Measured measured)
    {
        var name = Unnamable().Replace(measured.Instrument.Name, "_");
        if (measured.Instrument.Unit == "s") name += "_seconds";
        return measured.Kind == InstrumentKind.Counter ? name + "_total" : name;
    }

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Escape(string text) => EscapeHelp(text).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string EscapeHelp(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    [GeneratedRegex("[^a-zA-Z0-9_]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unnamable();
}
