using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace SlaBuddy.Api.Notifications;

/// <summary>Which notifications to list. What is not given filters nothing.</summary>
internal sealed record NotificationFilter(
    [Description("pending, sending, uncertain, sent, failed or suppressed; may be given several times.")] string[]? State,
    [Description("escalation, escalation_over, escalation_changed, digest, warning, breach, gesture_answer or ops_notice; may be given "
        + "several times.")] string[]? Kind,
    [Description("Of this ticket alone.")] [FromQuery(Name = "ticket_id")] long? TicketId)
{
    private static readonly string[] States = ["pending", "sending", "uncertain", "sent", "failed", "suppressed"];

    private static readonly string[] Kinds =
        ["escalation", "escalation_over", "escalation_changed", "digest", "warning", "breach", "gesture_answer", "ops_notice"];

    public string[]? AnyState => State is { Length: > 0 } ? State : null;

    public string[]? AnyKind => Kind is { Length: > 0 } ? Kind : null;

    /// <summary>What is not as it should be, by the parameter.</summary>
    public Dictionary<string, string> FindErrors()
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        if (State?.Any(state => !States.Contains(state, StringComparer.Ordinal)) == true)
            errors["state"] = $"Give one or more of {string.Join(", ", States)}.";
        if (Kind?.Any(kind => !Kinds.Contains(kind, StringComparer.Ordinal)) == true)
            errors["kind"] = $"Give one or more of {string.Join(", ", Kinds)}.";
        return errors;
    }
}
