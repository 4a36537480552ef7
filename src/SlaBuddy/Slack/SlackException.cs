namespace SlaBuddy.Slack;

/// <summary>Slack refused a call, or gave no usable answer to it. Never holds a token or a message's text.</summary>
internal class SlackException : Exception
{
    public SlackException(string method, string errorCode, string? needed = null, string? provided = null)
        : base(Describe(method, errorCode, needed, provided))
    {
        Method = method;
        ErrorCode = errorCode;
        Needed = needed;
        Provided = provided;
    }

    protected SlackException(string method, string errorCode, string message, Exception? inner)
        : base(message, inner)
    {
        Method = method;
        ErrorCode = errorCode;
    }

    /// <summary>The Web API method, for example <c>chat.postMessage</c>.</summary>
    public string Method { get; }

    /// <summary>Slack's own word for what was wrong, or ours where Slack gave none.</summary>
    public string ErrorCode { get; }

    /// <summary>With <c>missing_scope</c>: the scopes the method needs.</summary>
    public string? Needed { get; }

    /// <summary>With <c>missing_scope</c>: the scopes the token has.</summary>
    public string? Provided { get; }

    private static string Describe(string method, string errorCode, string? needed, string? provided) =>
        needed is null
            ? $"Slack refused {method}: {errorCode}"
            : $"Slack refused {method}: {errorCode}; it needs {needed}, the token has {provided}";
}
