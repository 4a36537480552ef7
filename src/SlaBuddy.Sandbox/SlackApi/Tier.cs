namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>How often a method may be called. Slack sorts its methods into these.</summary>
internal enum Tier
{
    Special,
    Tier1,
    Tier2,
    Tier3,
    Tier4,

    /// <summary>Counted per channel and second.</summary>
    Posting,
}
