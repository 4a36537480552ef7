using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Sandbox.Pages.Switches;

/// <summary>One thing that can be made to go wrong from the page, and where it can strike.</summary>
internal sealed record FaultSwitch(string Word, FaultKind Kind, string Title, string Meaning, params string[] Methods)
{
    private static readonly string[] Calls =
    [
        "chat.postMessage", "chat.update", "chat.postEphemeral", "conversations.history", "conversations.replies",
        "events.list", "ical", "*",
    ];

    private static readonly string[] Events = ["events", "events.message", "events.reaction_added"];

    public static IReadOnlyList<FaultSwitch> All { get; } =
    [
        new("rate_limited:5", FaultKind.RateLimited, "Too many calls", "429, wait 5 s; nothing was done", Calls),
        new("html_503", FaultKind.Html503, "Out of service", "503 with a page for people; nothing was done", Calls),
        new("cut", FaultKind.Cut, "Cut before", "the connection breaks; nothing was done", Calls),
        new("accept_then_500", FaultKind.AcceptThen500, "Done, answered 500", "it was done; the answer is 500", Calls),
        new("accept_then_hang", FaultKind.AcceptThenHang, "Done, no answer", "it was done; no answer ever comes", Calls),
        new("accept_then_cut", FaultKind.AcceptThenCut, "Done, then cut", "it was done; the connection breaks", Calls),
        new("error:403", FaultKind.Error, "Calendar closed", "403: it is not shared with the service any more",
            "events.list", "ical"),
        new("lagging_lookup:3calls", FaultKind.LaggingLookup, "Look-ups lag", "three look-ups miss what was posted",
            "chat.postMessage"),
        new("duplicate_event", FaultKind.DuplicateEvent, "Events twice", "each arrives twice", Events),
        new("dropped_event", FaultKind.DroppedEvent, "Events lost", "they never arrive; the scan must find them", Events),
        new("reordered_event:3", FaultKind.ReorderedEvent, "Events overtaken", "three later ones come first", Events),
        new("delayed_event:5000", FaultKind.DelayedEvent, "Events late", "they come 5 s late", Events),
        new("dead_socket", FaultKind.DeadSocket, "Dead sockets", "a Socket Mode connection opens and stays silent",
            "sockets"),
    ];

    public static FaultSwitch? Find(string? word) => All.FirstOrDefault(one => one.Word == word);
}
