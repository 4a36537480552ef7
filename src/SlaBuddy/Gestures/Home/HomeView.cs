using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Overrides;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Home;

/// <summary>
/// The Home tab: an agent's tickets; for everybody of the team who is on shift and how the day goes. Customers are only
/// greeted.
/// </summary>
internal static class HomeView
{
    public const string CallbackId = "sla_home";

    /// <summary>Each takes two blocks; a view holds a hundred, and 13,000 characters.</summary>
    private const int MostTickets = 12;

    public static HomeViewDefinition For(HomeContent it, string readerId) => new()
    {
        CallbackId = CallbackId,
        Blocks = it is { Shifts: { } shifts, Today: { } today }
            ?
            [
                .. it.Role == "agent" ? Mine(it, readerId) : [],
                new HeaderBlock("On shift"),
                new SectionBlock(string.Join('\n', ShiftWording.Lines(shifts))),
                .. OverrideButtons.Under(shifts),
                new DividerBlock(),
                new HeaderBlock("The team today"),
                new SectionBlock(Today(today)),
                new ContextBlock("`/sla help` tells what you can say and press."),
            ]
            : [new SectionBlock(Greeting)],
    };

    private const string Greeting =
        ":wave: Hello! I see to it that nobody who asks for help here is forgotten. There is nothing you have to do: write in "
        + "your support channel, and the team answers you there.";

    private static IEnumerable<Block> Mine(HomeContent it, string readerId)
    {
        yield return new HeaderBlock("My tickets");
        if (it.Mine.Count == 0)
            yield return new SectionBlock("You are on no ticket. Press *I'm on it* under an alarm, or put :eyes: on a message.");
        foreach (var ticket in it.Mine.Take(MostTickets))
        {
            yield return new SectionBlock(TicketWording.Line(ticket, it.At, it.WorkspaceUrl, readerId));
            yield return HomeButtons.For(ticket);
        }
        if (it.Mine.Count > MostTickets)
            yield return new ContextBlock($"… and {it.Mine.Count - MostTickets} more, due later.");
        yield return new DividerBlock();
    }

    private static string Today(TeamToday it) => string.Join(" · ",
    [
        $"*{it.Opened}* opened",
        $"*{it.Answered}* answered",
        it.Breached == 0 ? "no promise broken" : $":red_circle: *{it.Breached}* promises broken",
        $"*{it.Waiting}* waiting now",
        it.MedianFirstResponseSeconds is { } median
            ? $"median first response *{Spoken.For(TimeSpan.FromSeconds(median))}*"
            : "no first response yet",
    ]);
}
