using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Tickets;

/// <summary>Which tickets to list. What is not given filters nothing.</summary>
internal sealed record TicketFilter(
    [Description("waiting, answered, resolved, cancelled or no_policy; may be given several times.")] [TicketStates] string[]? State,
    [Description("A channel's id, such as C0123456789.")] string? Channel,
    [Description("A policy's id.")] string? Policy,
    [Description("Opened at this instant or later.")] [FromQuery(Name = "opened_from")] DateTimeOffset? OpenedFrom,
    [Description("Opened before this instant.")] [FromQuery(Name = "opened_before")] DateTimeOffset? OpenedBefore)
{
    public string[]? AnyState => State is { Length: > 0 } ? State : null;

    public DateTimeOffset? From => OpenedFrom?.ToUniversalTime();

    public DateTimeOffset? Before => OpenedBefore?.ToUniversalTime();

    /// <summary>What is not as it should be, by the parameter.</summary>
    public Dictionary<string, string> FindErrors()
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (OpenedFrom >= OpenedBefore) errors["opened_before"] = "Give an instant after opened_from.";
        return errors;
    }
}
