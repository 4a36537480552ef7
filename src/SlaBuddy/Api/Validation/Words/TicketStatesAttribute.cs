namespace SlaBuddy.Api.Validation.Words;

/// <summary>How a ticket stands.</summary>
internal sealed class TicketStatesAttribute() : ClosedWordsAttribute("waiting", "answered", "resolved", "cancelled", "no_policy");
