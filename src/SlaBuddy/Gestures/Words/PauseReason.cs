using SlaBuddy.Slack;

namespace SlaBuddy.Gestures.Words;

/// <summary>Why a clock stands still: a name in the database, words for people.</summary>
internal static class PauseReason
{
    /// <summary><c>waiting_on_vendor</c> is "waiting on vendor".</summary>
    public static string Spoken(string reason) => Mrkdwn.Escape(reason.Replace('_', ' '));

    public static string All(IEnumerable<string> reasons) => string.Join(", ", reasons.Select(Spoken));
}
