using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace SlaBuddy.Api.Escalations;

/// <summary>Which levels to list. What is not given filters nothing.</summary>
internal sealed record EscalationFilter(
    [Description("Of this ticket alone.")] [FromQuery(Name = "ticket_id")] long? TicketId,
    [Description("pending, fired, collapsed or cancelled; may be given several times.")] string[]? State,
    [Description("Due at this instant or later.")] DateTimeOffset? From,
    [Description("Due before this instant.")] DateTimeOffset? Before)
{
    private static readonly string[] States = ["pending", "fired", "collapsed", "cancelled"];

    public string[]? AnyState => State is { Length: > 0 } ? State : null;

    public DateTimeOffset? DueFrom => From?.ToUniversalTime();

    public DateTimeOffset? DueBefore => Before?.ToUniversalTime();

    /// <summary>What is not as it should be, by the parameter.</summary>
    public Dictionary<string, string> FindErrors()
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (State?.Any(state => !States.Contains(state, StringComparer.Ordinal)) == true)
            errors["state"] = $"Give one or more of {string.Join(", ", States)}.";
        if (From >= Before) errors["before"] = "Give an instant after from.";
        return errors;
    }
}
