using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.History;

/// <summary>Which entries to list. What is not given filters nothing.</summary>
internal sealed record HistoryFilter(
    [Description("One ticket's.")] [FromQuery(Name = "ticket_id")] long? TicketId,
    [Description("One of the types, such as timer.breached; may be given several times.")] [FeedTypes] string[]? Type,
    [Description("Happened at this instant or later.")] DateTimeOffset? From,
    [Description("Happened before this instant.")] DateTimeOffset? Before)
{
    public string[]? AnyType => Type is { Length: > 0 } ? Type : null;

    /// <summary>What is not as it should be, by the parameter.</summary>
    public Dictionary<string, string> FindErrors()
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (From >= Before) errors["before"] = "Give an instant after from.";
        return errors;
    }
}
