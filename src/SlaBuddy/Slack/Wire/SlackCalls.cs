using System.Diagnostics.Metrics;
using SlaBuddy.Hosting.Telemetry;

namespace SlaBuddy.Slack.Wire;

/// <summary>Counts what we ask of Slack: its limits are a budget, per method, and for some of them per channel.</summary>
internal sealed class SlackCalls(ServiceMeter meter)
{
    private readonly Counter<long> _calls = meter.Meter.CreateCounter<long>("sla_buddy.slack.calls", null,
        "Calls of Slack's Web API, each attempt by itself, by method and outcome.");

    private readonly Counter<long> _ofChannels = meter.Meter.CreateCounter<long>("sla_buddy.slack.channel_calls", null,
        "Of these, calls that read or write one channel, by channel and method.");

    public void Count(string method, string? channel, string outcome)
    {
        _calls.Add(1, new("method", method), new("outcome", outcome));
        // A talk with one person is nobody's business, and there is one for every person.
        if (channel is ['C' or 'G', ..]) _ofChannels.Add(1, new("channel", channel), new("method", method));
    }

    /// <summary>In one word what came of a call that did not go well.</summary>
    public static string OutcomeOf(SlackException fault) => fault switch
    {
        SlackRateLimitException => "limited",
        SlackUnreachableException => "unreachable",
        SlackAmbiguousException => "unknown",
        _ => "refused",
    };
}
