using System.Globalization;
using SlaBuddy.Slack;

namespace SlaBuddy.Delivery;

/// <summary>Durations, instants and people in words that read well in a thread at night.</summary>
internal static class Spoken
{
    public static string For(TimeSpan span)
    {
        if (span < TimeSpan.Zero) span = TimeSpan.Zero;
        if (span < TimeSpan.FromMinutes(1)) return $"{(int)span.TotalSeconds} s";
        if (span < TimeSpan.FromHours(1)) return $"{(int)span.TotalMinutes} min";
        if (span < TimeSpan.FromDays(1)) return Joined((int)span.TotalHours, "h", span.Minutes, "min");
        return Joined((int)span.TotalDays, "d", span.Hours, "h");
    }

    /// <summary>A time of day, for every reader in the own time zone; with seconds only where there are any.</summary>
    public static string At(DateTimeOffset at) =>
        at.ToUnixTimeSeconds() % 60 == 0 ? InZone(at, "{time}", "HH:mm") : InZone(at, "{time_secs}", "HH:mm:ss");

    /// <summary>The time of day, with the day where it is not close.</summary>
    public static string When(DateTimeOffset at, DateTimeOffset now)
    {
        if ((at - now).Duration() < TimeSpan.FromHours(12)) return At(at);
        return InZone(at, "{date_short_pretty} {time}", "yyyy-MM-dd HH:mm");
    }

    /// <summary>A stretch still to come, with the day of the week where its beginning is not close.</summary>
    public static string Stretch(DateTimeOffset from, DateTimeOffset? to, DateTimeOffset now)
    {
        var begins = (from - now).Duration() < TimeSpan.FromHours(12)
            ? At(from)
            : InZone(from, "{date_long_pretty} {time}", "dddd yyyy-MM-dd HH:mm");
        return to is { } end ? $"{begins} to {When(end, from)}" : $"{begins} on";
    }

    /// <summary>A day that every reader sees in the own time zone.</summary>
    public static string Day(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture,
            $"<!date^{at.ToUnixTimeSeconds()}^{{date_short_pretty}}|{at.ToUniversalTime():yyyy-MM-dd}>");

    public static string Who(string target) => target switch
    {
        "on_shift.non_embedded" => "engineers on shift and not embedded",
        "on_shift" => "everyone on shift",
        // Named, not mentioned: what is still to come must not ping anybody now.
        _ => Mrkdwn.Escape(target),
    };

    /// <summary>Where answers are heard; Slack, unless something else is named.</summary>
    public static string Sources(IReadOnlyCollection<string> sources) => sources.Count == 0
        ? "Slack"
        : string.Join(" and ", sources.Select(source => source switch
        {
            "slack" => "Slack",
            "zendesk" => "Zendesk",
            "freshdesk" => "Freshdesk",
            _ => Mrkdwn.Escape(source),
        }));

    private static string InZone(DateTimeOffset at, string shown, string fallback) =>
        $"<!date^{at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}^{shown}|"
            + $"{at.ToUniversalTime().ToString(fallback, CultureInfo.InvariantCulture)} UTC>";

    private static string Joined(int large, string largeUnit, int small, string smallUnit) =>
        small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";
}
