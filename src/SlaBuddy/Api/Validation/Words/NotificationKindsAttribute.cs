namespace SlaBuddy.Api.Validation.Words;

/// <summary>What is told in Slack.</summary>
internal sealed class NotificationKindsAttribute() : ClosedWordsAttribute("escalation", "escalation_over", "escalation_changed", "digest", "warning",
    "breach", "gesture_answer", "ops_notice");
