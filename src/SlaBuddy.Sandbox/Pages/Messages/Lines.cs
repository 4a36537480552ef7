using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Messages;

/// <summary>What everybody wrote and what was whispered to one person, in the order of their timestamps.</summary>
internal static class Lines
{
    public static IEnumerable<(Message? Message, Ephemeral? Whisper)> Of(
        IEnumerable<Message> messages, IEnumerable<Ephemeral> whispers) => messages
        .Select(message => (message.Ts, Line: ((Message?)message, (Ephemeral?)null)))
        .Concat(whispers.Select(whisper => (whisper.Ts, Line: ((Message?)null, (Ephemeral?)whisper))))
        .OrderBy(one => one.Ts, StringComparer.Ordinal).Select(one => one.Line);
}
