namespace SlaBuddy.Sandbox.Google;

/// <summary>Whose event it is, when it is not the calendar's own.</summary>
internal sealed record Organizer(string Email, string? DisplayName = null);
