namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>Slack's limits: calls a minute for each method of a tier, and posts a second for each channel.</summary>
internal sealed record RateLimitOptions
{
    public int Tier1 { get; init; } = 1;

    public int Tier2 { get; init; } = 20;

    public int Tier3 { get; init; } = 50;

    public int Tier4 { get; init; } = 100;

    public int PostsASecond { get; init; } = 1;

    internal (int Calls, TimeSpan Per)? Of(Tier tier) => tier switch
    {
        Tier.Tier1 => (Tier1, TimeSpan.FromMinutes(1)),
        Tier.Tier2 => (Tier2, TimeSpan.FromMinutes(1)),
        Tier.Tier3 => (Tier3, TimeSpan.FromMinutes(1)),
        Tier.Tier4 => (Tier4, TimeSpan.FromMinutes(1)),
        Tier.Posting => (PostsASecond, TimeSpan.FromSeconds(1)),
        _ => null,
    };
}
