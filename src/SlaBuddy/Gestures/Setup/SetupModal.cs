using SlaBuddy.Delivery;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Blocks;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Setup;

/// <summary>The window of <c>/sla setup</c>.</summary>
internal static class SetupModal
{
    public const string CallbackId = "sla_setup";

    public const string Channel = "sla_setup_channel";
    public const string Kind = "sla_setup_kind";
    public const string Promise = "sla_setup_promise";
    public const string EscalateIn = "sla_setup_escalate_in";

    public const string Unwatched = "unwatched";

    private static readonly Option[] Kinds =
    [
        new("Customers write there themselves", "customer"),
        new("A helpdesk posts tickets there", "helpdesk"),
        new("Do not watch it any longer", Unwatched),
    ];

    public static ModalViewDefinition For(SetupChoices choices, string channelId)
    {
        if (choices.Channel is { IsInFile: true } fixedHere) return ReadOnly(fixedHere, choices);
        var promises = SetupPromises.Of(choices);
        return new()
        {
            CallbackId = CallbackId,
            Title = ModalViewDefinition.Word("Watch a channel"),
            Submit = ModalViewDefinition.Word("Save"),
            Close = ModalViewDefinition.Word("Cancel"),
            Blocks =
            [
                .. choices.Channel is { SetBy: { } by, SetAt: { } at } now
                    ? [new SectionBlock($"<#{now.ChannelId}> is watched since <@{by}> said so ({Spoken.Day(at)}).")]
                    : Array.Empty<Block>(),
                new InputBlock("Which channel?",
                        new ConversationsSelect(Channel) { InitialConversation = IsChannel(channelId) ? channelId : null })
                    .With("I join public channels by myself. Into a private one, /invite me first."),
                new InputBlock("What happens there?", new StaticSelect(Kind, Kinds)
                {
                    InitialOption = Kinds.FirstOrDefault(kind => kind.Value == choices.Channel?.Kind) ?? Kinds[0],
                }),
                AskFor(promises),
                new InputBlock("Where shall alarms go?",
                        new ConversationsSelect(EscalateIn) { InitialConversation = choices.Channel?.EscalateIn })
                    { Optional = true }
                    .With("Left empty, they go into the ticket's thread, where customers can read them."),
            ],
        };
    }

    private static ModalViewDefinition ReadOnly(ChannelInForce channel, SetupChoices choices) => new()
    {
        CallbackId = CallbackId,
        Title = ModalViewDefinition.Word("Watched already"),
        Close = ModalViewDefinition.Word("Close"),
        Blocks =
        [
            new SectionBlock(string.Join('\n',
            [
                $"<#{channel.ChannelId}> is set up in the team's file `sla-buddy.yaml`, and the file wins. Change it there.",
                $"• {Kinds.First(kind => kind.Value == channel.Kind).Text.Text}",
                $"• Promised: {(channel.Policy is { } policy ? Mrkdwn.Escape(policy) : "what the rules say for each ticket")}",
                $"• Alarms go {(channel.EscalateIn is { } elsewhere ? $"to <#{elsewhere}>" : "into the ticket's thread")}",
            ])),
            new ContextBlock($"Policies in force: {Mrkdwn.Escape(string.Join(", ", choices.Policies.Select(it => it.Name)))}"),
        ],
    };

    private static InputBlock AskFor(SetupPromises promises)
    {
        var field = new InputBlock("What is promised?", new StaticSelect(Promise, promises.Shown)
        {
            InitialOption = promises.Chosen ?? promises.Shown[0],
        });
        return promises.More == 0 ? field
            : field.With($"Slack shows no more at once. For the other {promises.More}, name the channel in sla-buddy.yaml.");
    }

    // A command can be given in a direct message, too.
    private static bool IsChannel(string id) => id is ['C' or 'G', ..];
}
