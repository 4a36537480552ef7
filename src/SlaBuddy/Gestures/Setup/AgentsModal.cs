using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Setup;

/// <summary>The window of <c>/sla agents</c>.</summary>
internal static class AgentsModal
{
    public const string CallbackId = "sla_agents";

    public const string People = "sla_agents_people";

    /// <summary>More names than this nobody reads, and a block holds 3,000 characters.</summary>
    private const int MostShown = 60;

    public static ModalViewDefinition For(NamedAgents agents) => new()
    {
        CallbackId = CallbackId,
        Title = ModalViewDefinition.Word("Agents"),
        Submit = ModalViewDefinition.Word("Save"),
        Close = ModalViewDefinition.Word("Cancel"),
        Blocks =
        [
            new SectionBlock("An agent's reply in a ticket's thread is an answer. Agents can postpone, claim, pause and resolve."),
            new SectionBlock(InFile(agents)),
            new InputBlock("Also agents, named here", new MultiUsersSelect(People)
                {
                    InitialUsers = agents.InSlack.Count > 0 ? agents.InSlack : null,
                })
                { Optional = true }
                .With("Who is added counts from now on. Who is taken away counts no longer."),
        ],
    };

    private static string InFile(NamedAgents agents) => agents switch
    {
        { InFile.Count: > 0 } => "*By the team's file `sla-buddy.yaml`:* "
            + string.Join(", ", agents.InFile.Take(MostShown).Select(user => $"<@{user}>"))
            + (agents.InFile.Count > MostShown ? $" and {agents.InFile.Count - MostShown} more" : ""),
        { InSlack.Count: > 0 } => "The team's file names nobody. If you take everybody away here, every colleague is an agent again.",
        _ => "Nobody is named so far, so every colleague is an agent. As soon as you name people here, only they are.",
    };
}
