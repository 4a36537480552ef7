using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>What people read about a cover, about being off, and about taking either back.</summary>
internal static class OverrideWording
{
    private const string Example =
        "Say it like `I'm covering until 18:00`, `ana covers ben until tomorrow 9:00` or `I cover ben for 4h`";

    public const string NoColleague = "Only colleagues can be on shift: no bots, no guests, nobody of another company.";

    public static string[] Answer(NotificationContent it) => (it.Verb, it.Outcome) switch
    {
        // Chosen in a window, nobody wrote a name.
        (_, "unknown_person") when it.Reason is null => [NoColleague],
        (_, "unknown_person") =>
            [$"I know no colleague called {Quoted(it.Reason)}. Mention the person with @, or write the full name."],
        (_, "ambiguous_person") =>
            [$"More than one colleague is called {Quoted(it.Reason)}. Mention the one you mean with @."],
        (_, "until_missing") => [$"Until when? It must be still to come, and within 31 days. {Example}."],
        (_, "no_shift") =>
            [NoShift(it.Override), "To be on shift whatever the calendar says, say `I'm covering until 18:00`."],
        (_, "left") => [Left(it.Override)],
        (Verb.Uncover, "done") =>
            [$":leftwards_arrow_with_hook: Taken back{Which(it)}. The roster counts again.", .. Now(it)],
        (Verb.Uncover, _) => ["There is nothing to take back. `/sla oncall` shows what is in force."],
        (_, "done") when it.Override is { } said => [.. Set(said, it), .. Now(it), HowToEnd(said, it.ReaderId)],
        _ => ["Nothing changes by that.", .. Now(it)],
    };

    /// <summary>"@Ana covers @Ben from 14:00 until 18:00", for one reader alone.</summary>
    public static string Line(RosterOverride it, DateTimeOffset at) =>
        Mentioning(it) + When(it, at)
        + (it.SaidBy is { } by && by != it.UserId ? $", as {Speaker(by, it.SaidByName)} said" : "");

    /// <summary>The same for a channel, where names ping nobody.</summary>
    public static string Told(RosterOverride it, DateTimeOffset at) =>
        Sentence(it, Bold(it.UserName ?? it.UserId),
            it.CoveredUserId is { } covered ? Bold(it.CoveredName ?? covered) : null) + When(it, at);

    public static string Bold(string name) => $"*{Mrkdwn.Escape(name)}*";

    private static string NoShift(RosterOverride? it) =>
        (it?.CoveredUserId is { } covered ? $"<@{covered}>" : "That person")
            + " has no shift in that time, so there is nothing to cover.";

    private static IEnumerable<string> Set(RosterOverride said, NotificationContent it) => said switch
    {
        { Kind: RosterOverride.Off } =>
            [$":palm_tree: {Subject(said, it, "are", "is")} off{When(said, it.At)}, whatever the calendar says."],
        { CoveredUserId: { } covered } =>
            [$":raised_hands: {Subject(said, it, "cover", "covers")} <@{covered}>'s shifts{When(said, it.At)}."],
        _ =>
            [$":raised_hands: {Subject(said, it, "are", "is")} on shift{When(said, it.At)}, whatever the calendar says."],
    };

    private static string Subject(RosterOverride said, NotificationContent it, string you, string they) =>
        said.UserId == it.ReaderId ? $"You {you}" : $"<@{said.UserId}> {they}";

    private static string Mentioning(RosterOverride it) =>
        Sentence(it, $"<@{it.UserId}>", it.CoveredUserId is { } covered ? $"<@{covered}>" : null);

    private static string Sentence(RosterOverride it, string who, string? covered) =>
        it.Kind == RosterOverride.Off ? $"{who} is off"
        : covered is null ? $"{who} is covering"
        : $"{who} covers {covered}";

    private static string When(RosterOverride it, DateTimeOffset at) =>
        it.StartsAt > at
            ? $" from {Spoken.When(it.StartsAt, at)} until {Spoken.When(it.EndsAt, it.StartsAt)}"
            : $" until {Spoken.When(it.EndsAt, at)}";

    // A program's key is no person that Slack could show.
    private static string Speaker(string userId, string? name) =>
        userId.StartsWith("key:", StringComparison.Ordinal) ? Mrkdwn.Escape(name ?? "a program") : $"<@{userId}>";

    private static string Which(NotificationContent it) =>
        it.Override is { } ended ? $": {Mentioning(ended)}" : "";

    private static string Quoted(string? name) => $"\"{Mrkdwn.Escape(name ?? "")}\"";

    private static IEnumerable<string> Now(NotificationContent it) =>
        it.Shifts is { } shifts ? [ShiftWording.Now(shifts)] : [];

    private static string HowToEnd(RosterOverride said, string? readerId) =>
        "It ends by itself. To end it earlier "
            + (said.UserId != readerId ? "" : said.Kind == RosterOverride.Off ? "say `I'm back`, or " : "say `stop covering`, or ")
            + "press *End* under `/sla oncall`.";

    private static string Left(RosterOverride? it) => it switch
    {
        null => "That person",
        { CoveredUserId: null } => $"<@{it.UserId}>",
        _ => "One of the two",
    } + " has left this workspace and can be on no shift.";
}
