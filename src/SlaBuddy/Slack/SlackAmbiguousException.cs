namespace SlaBuddy.Slack;

/// <summary>
/// Slack may or may not have done it: a time-out, a broken connection, a 5xx, a body that is no answer,
/// <c>internal_error</c>, <c>fatal_error</c>. A post must be looked up before it is sent again.
/// </summary>
internal sealed class SlackAmbiguousException(string method, string errorCode, Exception? inner = null)
    : SlackException(method, errorCode, $"Slack gave no usable answer to {method}: {errorCode}", inner);
