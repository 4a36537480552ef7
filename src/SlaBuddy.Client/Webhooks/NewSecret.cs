namespace SlaBuddy.Client;

/// <summary>A secret of a webhook, shown this once.</summary>
public sealed record NewSecret
{
    /// <summary>What signatures are made with from now on: <c>whsec_…</c>.</summary>
    public required string Secret { get; init; }

    /// <summary>Until when the old one signs as well.</summary>
    public DateTimeOffset? OldExpiresAt { get; init; }

    /// <summary>Nothing of the secret.</summary>
    /// <returns>Until when the old one holds.</returns>
    public override string ToString() => $"{nameof(NewSecret)}, the old one until {OldExpiresAt:u}";
}
