namespace SlaBuddy.Api.Validation.Words;

/// <summary>Where a ticket is answered: in its thread, or elsewhere.</summary>
internal sealed class TicketKindsAttribute() : ClosedWordsAttribute("customer", "helpdesk");
