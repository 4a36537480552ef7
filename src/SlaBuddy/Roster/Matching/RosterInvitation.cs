namespace SlaBuddy.Roster.Matching;

/// <summary>Somebody an event invites; by address, or by name alone.</summary>
internal sealed record RosterInvitation(string? Email, string? Name, bool Declined);
