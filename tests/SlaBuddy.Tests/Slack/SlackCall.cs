namespace SlaBuddy.Tests.Slack;

/// <summary>A call as it arrived on the wire.</summary>
internal sealed record SlackCall(
    string Method, string? ContentType, string? Authorization, IReadOnlyDictionary<string, string> Form)
{
    /// <summary>What arrived that is no form.</summary>
    public string? Body { get; init; }

    public string? this[string field] => Form.GetValueOrDefault(field);
}
