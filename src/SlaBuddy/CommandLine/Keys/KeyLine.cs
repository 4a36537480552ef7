namespace SlaBuddy.CommandLine.Keys;

/// <summary>A key as it may be shown.</summary>
internal sealed record KeyLine
{
    public string KeyId { get; init; } = "";
    public string Name { get; init; } = "";
    public string[] Scopes { get; init; } = [];
    public DateTime CreatedAt { get; init; }
    public DateTime? ExpiresAt { get; init; }
    public DateTime? RevokedAt { get; init; }
    public DateTime? LastUsedAt { get; init; }

    public string State(DateTime now) => RevokedAt is not null ? "revoked" : ExpiresAt <= now ? "expired" : "in force";
}
