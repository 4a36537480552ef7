namespace SlaBuddy.Configuration.Model;

/// <summary>What a team decides: <c>sla-buddy.yaml</c>, read and found without fault, names not yet resolved.</summary>
internal sealed record TeamConfiguration(
    IReadOnlyList<ChannelSettings> Channels,
    AgentSettings Agents,
    IReadOnlyDictionary<string, SlackName> Targets,
    SlackName? OpsChannel,
    RosterSettings Roster,
    IReadOnlyList<PolicySettings> Policies,
    IReadOnlyList<RuleSettings> Rules)
{
    public IReadOnlyList<BusinessCalendar> Calendars { get; init; } = [];

    /// <summary>Every helpdesk once.</summary>
    public IReadOnlyList<HelpdeskSettings> Helpdesks =>
        [.. Channels.Select(channel => channel.Helpdesk).OfType<HelpdeskSettings>().DistinctBy(it => it.Name)];

    public GestureSettings Gestures { get; init; } = GestureSettings.Default;

    /// <summary>Where warnings are told; null is where the ticket's escalations are.</summary>
    public SlackName? WarningsChannel { get; init; }

    /// <summary>Where it is told that a promise was broken; null as above.</summary>
    public SlackName? BreachesChannel { get; init; }
}
