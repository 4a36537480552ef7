namespace SlaBuddy.Api.Policies;

/// <summary>The version of a business calendar in which a policy counts.</summary>
internal sealed record CalendarVersion(string CalendarId, int Version);
