using System.CommandLine;

namespace SlaBuddy.CommandLine.Outbox;

/// <summary><c>outbox</c>: what Slack refused for good, and sending it once more.</summary>
internal static class OutboxCommand
{
    public static Command Create() => new("outbox", "Show what Slack refused for good, and send it once more.")
    {
        OutboxListCommand.Create(),
        OutboxResendCommand.Create(),
    };
}
