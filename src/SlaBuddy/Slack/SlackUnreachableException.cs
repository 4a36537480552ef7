namespace SlaBuddy.Slack;

/// <summary>
/// The call never reached Slack (no name, no connection, or our circuit is open), so nothing happened there.
/// </summary>
internal sealed class SlackUnreachableException(string method, string errorCode, Exception? inner = null)
    : SlackException(method, errorCode, $"{method} did not reach Slack: {errorCode}", inner);
