using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using SlaBuddy.Api.Validation.Words;

namespace SlaBuddy.Api.Notifications;

/// <summary>Which notifications to list. What is not given filters nothing.</summary>
internal sealed record NotificationFilter(
    [Description("pending, sending, uncertain, sent, failed or suppressed; may be given several times.")] [NotificationStates] string[]? State,
    [Description("escalation, escalation_over, escalation_changed, digest, warning, breach, gesture_answer or ops_notice; may be given "
        + "several times.")] [NotificationKinds] string[]? Kind,
    [Description("Of this ticket alone.")] [FromQuery(Name = "ticket_id")] long? TicketId)
{
    public string[]? AnyState => State is { Length: > 0 } ? State : null;

    public string[]? AnyKind => Kind is { Length: > 0 } ? Kind : null;
}
