using System.CommandLine;
using System.Globalization;
using SlaBuddy.CommandLine.Policies;
using SlaBuddy.Delivery;

namespace SlaBuddy.CommandLine.Outbox;

/// <summary><c>outbox list</c>: every dead letter with Slack's reason and the remedy.</summary>
internal static class OutboxListCommand
{
    public static Command Create()
    {
        var list = new Command("list", "Show every message that Slack refused for good, why, and what to do.");
        list.SetAction((result, ct) => RunAsync(result.InvocationConfiguration.Output, ct));
        return list;
    }

    private static async Task<int> RunAsync(TextWriter output, CancellationToken ct)
    {
        await using var app = CommandHost.Build<DeadLetters>();
        var letters = app.Services.GetRequiredService<DeadLetters>();
        await letters.RequireMigratedAsync(ct);
        var dead = await letters.ListAsync(ct);
        foreach (var letter in dead) await output.WriteLineAsync(Line(letter));
        await output.WriteLineAsync(dead.Count == 0
            ? "Slack refused nothing for good."
            : $"{Counted.Of(dead.Count, "message")} refused for good. \"SlaBuddy outbox resend ID\", or --all, sends them once more.");
        return dead.Count == 0 ? ExitCode.Fine : ExitCode.No;
    }

    private static string Line(DeadLetter letter)
    {
        var at = letter.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var about = (letter.TicketId, letter.Level) switch
        {
            ({ } ticket, { } level) => $", level {level} of ticket {ticket}",
            ({ } ticket, null) => $", ticket {ticket}",
            _ => "",
        };
        var over = letter.IsOver ? " (its ticket no longer waits)" : "";
        return $"{letter.Id}  {at}  {letter.Kind}{about}  {letter.Channel ?? "nowhere"}  {letter.Error}: "
            + RefusalRemedy.Of(letter.Error) + over;
    }
}
