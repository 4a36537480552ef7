namespace SlaBuddy.Tests.Engine.Properties;

/// <summary>One ticket as its rows tell it.</summary>
internal sealed record TicketOutcome(string Thread, string Ticket, string? Tasks, string? Timers, string Events)
{
    /// <summary>What is not the same, ours above theirs.</summary>
    public string Against(TicketOutcome actual) => string.Concat(
        Difference("ticket", Ticket, actual.Ticket),
        Difference("tasks", Tasks, actual.Tasks),
        Difference("timers", Timers, actual.Timers),
        Difference("events", Events, actual.Events));

    private static string Difference(string name, string? expected, string? actual) =>
        expected == actual ? "" : $"\n{name}\n  expected {expected}\n  actual   {actual}";
}
