namespace SlaBuddy.Api.Access;

/// <summary>What a key opens. A key has one or more of them, and nothing else.</summary>
internal static class ApiScope
{
    /// <summary>Tickets with their clocks, ladders and histories.</summary>
    public const string ReadTickets = "tickets:read";

    /// <summary>Who is on shift, overrides, gaps and sources.</summary>
    public const string ReadRoster = "roster:read";

    public static IReadOnlyList<string> All { get; } = [ReadTickets, ReadRoster];
}
