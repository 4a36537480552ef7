namespace SlaBuddy.Client;

/// <summary>The version of a business calendar in which a policy counts.</summary>
public sealed record CalendarVersion
{
    /// <summary>The calendar.</summary>
    public required string CalendarId { get; init; }

    /// <summary>Its version, counted from 1.</summary>
    public required int Version { get; init; }
}
