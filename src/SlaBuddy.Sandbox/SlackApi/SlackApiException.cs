namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>Slack's refusal of a call: HTTP 200 with <c>ok: false</c> and this error.</summary>
internal sealed class SlackApiException(string error) : Exception(error)
{
    public string Error { get; } = error;

    /// <summary>For <c>missing_scope</c>: the scopes that would have done.</summary>
    public string? Needed { get; init; }

    /// <summary>Slack's hints for people, in <c>response_metadata.messages</c>.</summary>
    public string? Hint { get; init; }
}
