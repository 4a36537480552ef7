using SlaBuddy.Delivery;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Views;

namespace SlaBuddy.Gestures.Modals;

/// <summary>Says what became of a gesture where there is no thread to say it in.</summary>
internal static class AnswerModal
{
    private const string CallbackId = "sla_answer";

    public static ModalViewDefinition For(NotificationContent content) =>
        Saying($"Ticket {content.TicketId}", GestureWording.Answer(content));

    public static ModalViewDefinition Saying(string title, params IEnumerable<string> lines) => new()
    {
        CallbackId = CallbackId,
        Title = ModalViewDefinition.Word(title),
        Close = ModalViewDefinition.Word("Close"),
        Blocks = [new SectionBlock(string.Join('\n', lines))],
    };
}
