namespace SlaBuddy.Gestures;

/// <summary>What became of a gesture.</summary>
internal sealed record GestureOutcome(string Source, long? TicketId, string Outcome);
