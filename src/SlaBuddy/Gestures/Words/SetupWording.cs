namespace SlaBuddy.Gestures.Words;

/// <summary>Refusals around <c>/sla</c>, kindly.</summary>
internal static class SetupWording
{
    public const string ForTheTeam =
        ":wave: This is for the support team. If you need help, just write in the channel: they read it there.";

    public const string ForThoseWhoDecide =
        ":wave: Only support engineers and the admins of this workspace can change this. Please ask one of them.";

    public const string SlackIsSlow = "Slack takes long to answer. Please press Save once more.";
}
