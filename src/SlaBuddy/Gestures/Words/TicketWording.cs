using SlaBuddy.Delivery;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>A ticket in a line or two, with the way to it.</summary>
internal static class TicketWording
{
    public static string Line(OpenTicket it, DateTimeOffset at, string? workspaceUrl, string? readerId = null) =>
        string.Join(" · ", Parts(it, at, workspaceUrl, readerId));

    private static IEnumerable<string> Parts(OpenTicket it, DateTimeOffset at, string? workspaceUrl, string? readerId)
    {
        yield return $"*{Link(it, workspaceUrl)}*{(it.ChannelId is { } channel ? $" in <#{channel}>" : "")}";
        if (it.Policy is { } policy) yield return Mrkdwn.Escape(policy);
        if (it.WaitingSince is { } since)
            yield return $"{Mrkdwn.Escape(it.RequesterName ?? "the customer")} has been waiting for {Spoken.For(at - since)}";
        else
            yield return it.State;
        if (it.ClaimedBy is { } claimed && claimed != readerId)
            yield return $"{Mrkdwn.Escape(it.ClaimedByName ?? "somebody")} is on it";
        if (it.PauseReasons is { Count: > 0 } reasons)
            yield return $":double_vertical_bar: {PauseReason.All(reasons)}"
                + (it.PausedUntil is { } until ? $" until {Spoken.When(until, at)}" : "");
        if (Promise(it.Timer, at) is { } promise) yield return promise;
        if (it.Next is { } next)
            yield return $"level {next.Level} at {Spoken.When(next.DueAt, at)}, {Spoken.Who(next.Who)}";
    }

    private static string? Promise(TimerStatus? timer, DateTimeOffset at) => timer switch
    {
        { BreachedAt: { } breached } =>
            $":red_circle: {StatusWording.Metric(timer.Metric).ToLowerInvariant()} overdue since {Spoken.When(breached, at)}",
        { DueAt: { } due } => $"{StatusWording.Metric(timer.Metric).ToLowerInvariant()} due {Spoken.When(due, at)}",
        _ => null,
    };

    private static string Link(OpenTicket it, string? workspaceUrl) =>
        it is { ChannelId: { } channel, ThreadTs: { } ts } && workspaceUrl is not null
            ? $"<{SlackTs.Permalink(workspaceUrl, channel, ts)}|Ticket {it.TicketId}>"
            : $"Ticket {it.TicketId}";
}
