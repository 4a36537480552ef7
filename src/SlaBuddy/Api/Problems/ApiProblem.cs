namespace SlaBuddy.Api.Problems;

/// <summary>What can go wrong with a call: its stable code, the HTTP status, and what to do about it. Each stands here once.</summary>
internal sealed record ApiProblem(string Code, int Status, string Title, string Remedy, string? SqlState = null)
{
    public static readonly ApiProblem NoKey = new("no_key", 401, "A key is needed.",
        "Send it as \"Authorization: Bearer slab_…\"; \"SlaBuddy keys create\" makes one.");

    public static readonly ApiProblem WrongKey = new("wrong_key", 401, "This key opens nothing.",
        "Check that it is whole; \"SlaBuddy keys create\" makes another.");

    public static readonly ApiProblem KeyEnded = new("key_ended", 401, "This key has expired or was revoked.",
        "Make another with \"SlaBuddy keys create\".");

    public static readonly ApiProblem TooManyTries = new("too_many_tries", 429, "Too many keys that are none came from this address.",
        "Wait a minute, then try the right one.");

    public static readonly ApiProblem ScopeMissing = new("scope_missing", 403, "This key has not the scope that the call needs.",
        "Make a key that has it with \"SlaBuddy keys create\".");

    public static readonly ApiProblem TooManyCalls = new("too_many_calls", 429, "This key calls too often.",
        "Wait as long as Retry-After says; the RateLimit header tells how many calls are left.");

    public static readonly ApiProblem TooManyStreams = new("too_many_streams", 429, "This key holds as many streams as it may.",
        "Read several types in one stream, or end one first; a key holds ten on each instance.");

    public static readonly ApiProblem NotFound = new("not_found", 404, "There is nothing here.",
        "Check the path and the ids in it.");

    public static readonly ApiProblem TicketNotFound = new("ticket_not_found", 404, "There is no such ticket.",
        "List the tickets with GET /api/v1/tickets.", SqlState: "SLA02");

    public static readonly ApiProblem InvalidParameter = new("invalid_parameter", 400, "A parameter is not what it should be.",
        "\"errors\" names each and what it must be.");

    public static readonly ApiProblem InvalidBody = new("invalid_body", 400, "The body is not what it should be.",
        "\"errors\" names each member and what it must be.");

    public static readonly ApiProblem BodyTooLarge = new("body_too_large", 413, "The body is too large.", "Send at most 256 KB.");

    public static readonly ApiProblem UnsupportedMediaType = new("unsupported_media_type", 415, "The body is of a kind that is not read here.",
        "Send JSON as \"Content-Type: application/json\", in UTF-8.");

    public static readonly ApiProblem MethodNotAllowed = new("method_not_allowed", 405, "The path is right and the method is not.",
        "The header Allow names those there are.");

    public static readonly ApiProblem ChangedMeanwhile = new("changed_meanwhile", 412, "It is not the version that the call knows.",
        "Get it again, and repeat the change with the new ETag if it still makes sense.");

    public static readonly ApiProblem IdempotencyKeyReused = new("idempotency_key_reused", 422,
        "This Idempotency-Key belongs to another call.", "Give each call a key of its own; repeat one with the same path and body.");

    public static readonly ApiProblem StillWaits = new("still_waits", 409, "The customer still waits for an answer.",
        "Answer first, or say in without_answer why nobody does.", SqlState: "SLA04");

    public static readonly ApiProblem ChannelNotWatched = new("channel_not_watched", 422, "This channel is not watched.",
        "List those that are with GET /api/v1/channels.", SqlState: "SLA10");

    public static readonly ApiProblem UnknownPolicy = new("unknown_policy", 422, "No such policy is in force.",
        "List those in force with GET /api/v1/policies.", SqlState: "SLA11");

    public static readonly ApiProblem InstantOutOfRange = new("instant_out_of_range", 422, "An instant cannot be when it is said to be.",
        "Say what has happened, when it has happened: not in the future, nor before the opening; an end comes after its beginning.",
        SqlState: "SLA12");

    public static readonly ApiProblem TicketCancelled = new("ticket_cancelled", 409, "The ticket is cancelled.",
        "Open a new one.", SqlState: "SLA14");

    public static readonly ApiProblem AlreadyWaits = new("already_waits", 409, "The ticket waits already.",
        "Only an answered or resolved ticket can be reopened.", SqlState: "SLA15");

    public static readonly ApiProblem NothingToSnooze = new("nothing_to_snooze", 409,
        "No level is left to move, or the policy's limit is reached.", "Answer the ticket; its SLAs say what is still to come.",
        SqlState: "SLA16");

    public static readonly ApiProblem NoClock = new("no_clock", 409, "No clock of this ticket can run.",
        "Start one under a policy, or reopen the ticket.", SqlState: "SLA17");

    public static readonly ApiProblem WebhookNotFound = new("webhook_not_found", 404, "There is no such webhook.",
        "List them with GET /api/v1/webhooks.", SqlState: "SLA40");

    public static readonly ApiProblem DeliveryNotFound = new("delivery_not_found", 404, "There is no such delivery.",
        "List those of a webhook with GET /api/v1/webhooks/{webhook_id}/deliveries; they are kept for 30 days.");

    public static readonly ApiProblem WebhookDisabled = new("webhook_disabled", 409, "The webhook is disabled.",
        "Enable it with PATCH /api/v1/webhooks/{webhook_id}, then ask again.", SqlState: "SLA41");

    public static readonly ApiProblem ReplayTooLarge = new("replay_too_large", 422, "More than 10,000 events were recorded in that time.",
        "Ask for a shorter time, and again for the rest.", SqlState: "SLA42");

    public static readonly ApiProblem TooManyWebhooks = new("too_many_webhooks", 422, "There are 100 webhooks already.",
        "Delete those that nobody needs any more.", SqlState: "SLA43");

    public static readonly ApiProblem AddressRefused = new("address_refused", 422, "No webhook may lead to this address.",
        "\"detail\" says why; give a public https address, or allow others in the service's configuration.");

    public static readonly ApiProblem PolicyNotFound = new("policy_not_found", 404, "There is no such policy, or no such version of it.",
        "List those in force with GET /api/v1/policies, and versions with GET /api/v1/policies/{policy_id}/versions.");

    public static readonly ApiProblem InvalidPolicies = new("invalid_policies", 422, "The policy file has faults.",
        "\"errors\" names each by its line and column; POST /api/v1/policies/validate tells warnings too.");

    public static readonly ApiProblem TooManyToMove = new("too_many_to_move", 409, "More open tickets would move than one call can hold.",
        "Apply without move_open_tickets, then move them with \"SlaBuddy policy apply --move-open-tickets\".");

    public static readonly ApiProblem ChannelNotFound = new("channel_not_found", 404, "This channel is not watched.",
        "List those that are with GET /api/v1/channels.");

    public static readonly ApiProblem DeclaredInFile = new("declared_in_file", 409, "The team's file declares this channel, and the file wins.",
        "Change it in sla-buddy.yaml and start the service again, or take it out there first.");

    public static readonly ApiProblem NoPolicyFits = new("no_policy_fits", 422, "No policy in force fits these facts.",
        "Give facts that a rule asks for, or the fact \"policy\" with a policy's id.");

    public static readonly ApiProblem ChannelClosed = new("channel_closed", 422, "The bot cannot work in this channel.",
        "Invite it there with /invite, or name a channel that is not archived.");

    public static readonly ApiProblem SlackUnavailable = new("slack_unavailable", 503, "Slack does not answer.",
        "Try again in a moment.");

    public static readonly ApiProblem OverrideNotFound = new("override_not_found", 404, "There is no such override.",
        "List them with GET /api/v1/roster/overrides.");

    public static readonly ApiProblem OverrideOver = new("override_over", 409, "The override is over already.",
        "There is nothing to take back; GET /api/v1/roster says who is on shift.");

    public static readonly ApiProblem UnknownPerson = new("unknown_person", 422, "This is no colleague.",
        "Give the Slack id of a colleague, such as U0123456789: no bot, no guest, nobody of another company.");

    public static readonly ApiProblem PersonLeft = new("person_left", 422, "This person has left the workspace.",
        "Name somebody who can be on shift.");

    public static readonly ApiProblem NoShift = new("no_shift", 422, "Who is to be covered has no shift then.",
        "Leave covered_user_id away to put somebody on shift whatever the calendar says.");

    public static readonly ApiProblem NotificationNotFound = new("notification_not_found", 404, "There is no such notification.",
        "List them with GET /api/v1/notifications.");

    public static readonly ApiProblem NotFailed = new("not_failed", 409, "This notification did not fail for good.",
        "Only what Slack refused is sent again: GET /api/v1/notifications?state=failed.", SqlState: "SLA09");

    public static readonly ApiProblem Unavailable = new("unavailable", 503, "The database does not answer.",
        "Try again in a moment; /readyz says what is missing.");

    public static readonly ApiProblem Internal = new("internal", 500, "Something went wrong here, and not with the call.",
        "Try again; the service's log says what it was.");

    public static IReadOnlyList<ApiProblem> All { get; } =
    [
        NoKey, WrongKey, KeyEnded, TooManyTries, ScopeMissing, TooManyCalls, TooManyStreams, NotFound, TicketNotFound, InvalidParameter, InvalidBody,
        MethodNotAllowed, BodyTooLarge, UnsupportedMediaType, ChangedMeanwhile, IdempotencyKeyReused, StillWaits, ChannelNotWatched, UnknownPolicy, InstantOutOfRange, TicketCancelled,
        AlreadyWaits, NothingToSnooze, NoClock,
        WebhookNotFound, DeliveryNotFound, WebhookDisabled, ReplayTooLarge, TooManyWebhooks, AddressRefused,
        PolicyNotFound, InvalidPolicies, TooManyToMove, ChannelNotFound, DeclaredInFile, NoPolicyFits, ChannelClosed, SlackUnavailable,
        OverrideNotFound, OverrideOver, UnknownPerson, PersonLeft, NoShift, NotificationNotFound, NotFailed,
        Unavailable, Internal,
    ];

    /// <summary>What an error of the database's own functions is called here.</summary>
    public static ApiProblem? Of(string sqlState) => All.FirstOrDefault(problem => problem.SqlState == sqlState);
}
