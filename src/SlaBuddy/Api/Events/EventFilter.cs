using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Events;

/// <summary>From where on to tell, and of what. What is not given filters nothing.</summary>
internal sealed record EventFilter(
    [Description("A history id: what came after it is told. From now on unless given; 0 for everything.")] long? After,
    [Description("One ticket's.")] [FromQuery(Name = "ticket_id")] long? TicketId,
    [Description("One of the types; may be given several times.")] [FeedTypes] string[]? Type)
{
    public string[]? AnyType => Type is { Length: > 0 } ? Type : null;
}
