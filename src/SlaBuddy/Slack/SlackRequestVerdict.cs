namespace SlaBuddy.Slack;

/// <summary>What a request that says it is Slack's turned out to be.</summary>
internal enum SlackRequestVerdict
{
    Valid,

    /// <summary>A header is missing or is not what Slack sends.</summary>
    Missing,

    /// <summary>Signed too long ago or in the future: a replay, or a clock that is wrong.</summary>
    Stale,

    /// <summary>Signed by somebody who does not know the secret.</summary>
    Forged,
}
