using System.Globalization;

namespace SlaBuddy.Doctor.Checks;

/// <summary>Whether Slack's events arrive, channel by channel, and whether the scan hears what they leave out.</summary>
internal sealed class EventsCheck(StateReader states) : IDoctorCheck
{
    private const string MendEvents =
        "With Socket Mode look for the sockets in /readyz; with an address look under \"Event Subscriptions\" of the app. "
        + "The scan hears it all the same, up to a minute later.";

    public string Subject => "Events";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct)
    {
        if (await states.ReadAsync(ct) is not { } state)
            return [new(FindingState.NotChecked, Subject,
                "Needs Slack, the database, and a service that has been started once.")];
        var findings = state.Channels.Select(channel => LookAt(channel, state)).ToList();
        if (!state.Listening)
            findings.Insert(0, new(FindingState.Warning, Subject, state.LastHeartbeatAt is { } at
                ? $"Nobody listens: the service last did at {Time(at)}."
                : "Nobody listens: the service never did.", "Start the service, ./run serve."));
        return findings;
    }

    private Finding LookAt(ChannelState channel, WorkspaceState state) => channel switch
    {
        { LostWhy: { } why } => new(FindingState.Wrong, Subject,
            $"#{channel.Name} was lost at {Time(channel.LostAt)}: {Lost(why)}.",
            "Bring the channel or the bot back, or take the channel out of the file."),
        { ScanFault: { } fault } => new(FindingState.Wrong, Subject, $"#{channel.Name} could not be scanned: {fault}.",
            "See what Channels says of it."),
        { EventsSeenAt: { } at } => new(FindingState.Fine, Subject, $"#{channel.Name}: the last event came at {Time(at)}."),
        { MissedAt: { } missed } => new(FindingState.Warning, Subject,
            $"#{channel.Name}: no event told of the message of {Time(missed)}; the scan found it.", MendEvents),
        _ when state.Listening => new(FindingState.Fine, Subject,
            $"#{channel.Name}: nothing was written there since {Time(state.ListeningSince)}, so no event was due."),
        _ => new(FindingState.NotChecked, Subject, $"#{channel.Name}: nobody listened."),
    };

    private static string Lost(string why) => why switch
    {
        "archived" => "it is in the archive",
        "left" => "the bot was sent away",
        _ => "it was deleted",
    };

    private static string Time(DateTimeOffset? at) =>
        at?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "an unknown time";
}
