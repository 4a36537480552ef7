using System.Globalization;
using SlaBuddy.Roster;

namespace SlaBuddy.Doctor.People;

/// <summary>Who somebody is and why, in plain words.</summary>
internal static class PersonWording
{
    public static string Of(PersonExplanation person)
    {
        string[] lines =
        [
            $"{Named(person)} {Role(person)} at {Time(person.At)}, because:",
            .. person.Why.Select(fact => $"  - {Fact(fact)}"),
            Meaning(person),
        ];
        return string.Join('\n', lines);
    }

    private static string Named(PersonExplanation person) =>
        person.Name is { } name ? $"{name} ({person.UserId})" : person.UserId;

    private static string Role(PersonExplanation person) => person.Role switch
    {
        "agent" => "is an agent" + (person.Since is { } since ? $" since {Time(since)}," : ""),
        "internal" => "is internal, a colleague who is no agent,",
        "bot" => "is a bot",
        _ => "is a customer",
    };

    private static string Meaning(PersonExplanation person) => person.Role switch
    {
        "agent" => "What this person writes in a customer's thread is an answer, and mentioning the bot is a command.",
        "internal" => "What this person writes starts no clock and stops none.",
        "bot" => "What it writes opens a ticket in a helpdesk channel that allows it, and means nothing elsewhere.",
        _ => "What this person writes opens a ticket, or makes one wait again.",
    };

    private static string Fact(PersonFact fact) => fact.Fact switch
    {
        "bot" => "Slack says that it is a bot.",
        "guest" => "Slack says that this is a guest, and a guest is never an agent.",
        "stranger" => "Slack says that this is a stranger from another workspace.",
        "other_workspace" => $"their home is the workspace {fact.Home}, and ours is {fact.Ours} (Slack Connect).",
        "unknown" => "Slack has told nothing of this person yet.",
        "our_workspace" => $"their home is our own workspace, {fact.Home}.",
        "our_organisation" => $"their home, {fact.Home}, is of our own organisation.",
        "listed" => $"{Source(fact)}{Stretch(fact)}.",
        "listed_before" => $"{Source(fact)}, but only until {Time(fact.To)}.",
        "listed_later" => $"{Source(fact)}, but only from {Time(fact.From)} on.",
        "not_listed" => "neither a user group nor the file nor the roster named them an agent at that time.",
        "no_agents_configured" => "no agents are configured, so every colleague is one, but for whoever asked.",
        "changed_since" => $"this is how it was until {Time(fact.Until)}; since then Slack says something else.",
        "deactivated" => "the account is deactivated now.",
        var other => other,
    };

    private static string Source(PersonFact fact) => fact.Source switch
    {
        AgentSource.List => "the file names them under agents",
        AgentSource.Dated => "the file names them under agents, with dates",
        AgentSource.Roster => "they have shifts on the roster",
        { } source when AgentSource.UserGroupIn(source) is { } group => $"they are in the user group {group}",
        var other => $"{other} names them an agent",
    };

    private static string Stretch(PersonFact fact) => (fact.From, fact.To) switch
    {
        (null, null) => ", for as long as we know",
        ({ } from, null) => $", since {Time(from)}",
        (null, { } to) => $", until {Time(to)}",
        ({ } from, { } to) => $", from {Time(from)} until {Time(to)}",
    };

    private static string Time(DateTimeOffset? at) =>
        at?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "an unknown time";
}
