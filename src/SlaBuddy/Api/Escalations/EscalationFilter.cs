using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Escalations;

/// <summary>Which levels to list. What is not given filters nothing.</summary>
internal sealed record EscalationFilter(
    [Description("Of this ticket alone.")] [FromQuery(Name = "ticket_id")] long? TicketId,
    [Description("pending, fired, collapsed or cancelled; may be given several times.")] [LevelStates] string[]? State,
    [Description("Due at this instant or later.")] DateTimeOffset? From,
    [Description("Due before this instant.")] DateTimeOffset? Before)
{
    public string[]? AnyState => State is { Length: > 0 } ? State : null;

    public DateTimeOffset? DueFrom => From?.ToUniversalTime();

    public DateTimeOffset? DueBefore => Before?.ToUniversalTime();

    /// <summary>What is not as it should be, by the parameter.</summary>
    public Dictionary<string, string> FindErrors()
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (From >= Before) errors["before"] = "Give an instant after from.";
        return errors;
    }
}
