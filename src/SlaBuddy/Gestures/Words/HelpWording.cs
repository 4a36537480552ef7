namespace SlaBuddy.Gestures.Words;

/// <summary>All that can be said to the bot, with examples.</summary>
internal static class HelpWording
{
    public static string[] Lines { get; } =
    [
        "*In the thread of a ticket, mention me and say*",
        "• nothing more, or `2h`, or `until 17:00`: postpone what comes next",
        "• `on it`: you look after it. `release`: you do not any more",
        "• `pause waiting on vendor`, `pause waiting on customer until 17:00`: the clock stands still. `resume`: it runs again",
        "• `resolve`: it is done. `resolve without answer: duplicate of 41`: it is done although nobody answered",
        "• `reopen`, `status`, `help`",
        "The buttons under an alarm do the same, and so do :eyes: (on it) and :white_check_mark: (resolved) on a message.",
        "*In any channel that I am in, or in a direct message to me*",
        "• `I'm covering until 18:00`, `I cover ben for 4h`, `ana covers ben until tomorrow 9:00`, `I'm off until friday 9:00`: "
            + "who is on shift, whatever the calendar says. `stop covering`, `I'm back`: as the calendar says",
        "`/sla help` tells what else there is.",
    ];

    public static string[] Commands { get; } =
    [
        "*Anywhere, for you alone*",
        "• `/sla status`: the tickets of this channel that wait, the next due first",
        "• `/sla oncall`: who is on shift, and who is next",
        "• `/sla cover`: take somebody's shifts for a while, or `/sla cover ben until 18:00` at once",
        "• `/sla setup`: watch a channel, and say what is promised there",
        "• `/sla agents`: whose replies are answers",
    ];
}
