namespace SlaBuddy.Client;

/// <summary>The codes of what can go wrong; each says the same in every version.</summary>
public static class ProblemCode
{
    /// <summary>401: A key is needed.</summary>
    public const string NoKey = "no_key";

    /// <summary>401: This key opens nothing.</summary>
    public const string WrongKey = "wrong_key";

    /// <summary>401: This key has expired or was revoked.</summary>
    public const string KeyEnded = "key_ended";

    /// <summary>429: Too many keys that are none came from this address.</summary>
    public const string TooManyTries = "too_many_tries";

    /// <summary>403: This key has not the scope that the call needs.</summary>
    public const string ScopeMissing = "scope_missing";

    /// <summary>429: This key calls too often.</summary>
    public const string TooManyCalls = "too_many_calls";

    /// <summary>429: This key holds as many streams as it may.</summary>
    public const string TooManyStreams = "too_many_streams";

    /// <summary>404: There is nothing here.</summary>
    public const string NotFound = "not_found";

    /// <summary>404: There is no such ticket.</summary>
    public const string TicketNotFound = "ticket_not_found";

    /// <summary>400: A parameter is not what it should be.</summary>
    public const string InvalidParameter = "invalid_parameter";

    /// <summary>400: The body is not what it should be.</summary>
    public const string InvalidBody = "invalid_body";

    /// <summary>413: The body is too large.</summary>
    public const string BodyTooLarge = "body_too_large";

    /// <summary>415: The body is of a kind that is not read here.</summary>
    public const string UnsupportedMediaType = "unsupported_media_type";

    /// <summary>405: The path is right and the method is not.</summary>
    public const string MethodNotAllowed = "method_not_allowed";

    /// <summary>412: It is not the version that the call knows.</summary>
    public const string ChangedMeanwhile = "changed_meanwhile";

    /// <summary>422: This Idempotency-Key belongs to another call.</summary>
    public const string IdempotencyKeyReused = "idempotency_key_reused";

    /// <summary>409: The customer still waits for an answer.</summary>
    public const string StillWaits = "still_waits";

    /// <summary>422: This channel is not watched.</summary>
    public const string ChannelNotWatched = "channel_not_watched";

    /// <summary>422: No such policy is in force.</summary>
    public const string UnknownPolicy = "unknown_policy";

    /// <summary>422: An instant cannot be when it is said to be.</summary>
    public const string InstantOutOfRange = "instant_out_of_range";

    /// <summary>409: The ticket is cancelled.</summary>
    public const string TicketCancelled = "ticket_cancelled";

    /// <summary>409: The ticket waits already.</summary>
    public const string AlreadyWaits = "already_waits";

    /// <summary>409: No level is left to move, or the policy's limit is reached.</summary>
    public const string NothingToSnooze = "nothing_to_snooze";

    /// <summary>409: No clock of this ticket can run.</summary>
    public const string NoClock = "no_clock";

    /// <summary>404: There is no such webhook.</summary>
    public const string WebhookNotFound = "webhook_not_found";

    /// <summary>404: There is no such delivery.</summary>
    public const string DeliveryNotFound = "delivery_not_found";

    /// <summary>409: The webhook is disabled.</summary>
    public const string WebhookDisabled = "webhook_disabled";

    /// <summary>422: More than 10,000 events were recorded in that time.</summary>
    public const string ReplayTooLarge = "replay_too_large";

    /// <summary>422: There are 100 webhooks already.</summary>
    public const string TooManyWebhooks = "too_many_webhooks";

    /// <summary>422: No webhook may lead to this address.</summary>
    public const string AddressRefused = "address_refused";

    /// <summary>404: There is no such policy, or no such version of it.</summary>
    public const string PolicyNotFound = "policy_not_found";

    /// <summary>422: The policy file has faults.</summary>
    public const string InvalidPolicies = "invalid_policies";

    /// <summary>409: More open tickets would move than one call can hold.</summary>
    public const string TooManyToMove = "too_many_to_move";

    /// <summary>404: This channel is not watched.</summary>
    public const string ChannelNotFound = "channel_not_found";

    /// <summary>409: The team's file declares this channel, and the file wins.</summary>
    public const string DeclaredInFile = "declared_in_file";

    /// <summary>422: No policy in force fits these facts.</summary>
    public const string NoPolicyFits = "no_policy_fits";

    /// <summary>422: The bot cannot work in this channel.</summary>
    public const string ChannelClosed = "channel_closed";

    /// <summary>503: Slack does not answer.</summary>
    public const string SlackUnavailable = "slack_unavailable";

    /// <summary>404: There is no such override.</summary>
    public const string OverrideNotFound = "override_not_found";

    /// <summary>409: The override is over already.</summary>
    public const string OverrideOver = "override_over";

    /// <summary>422: This is no colleague.</summary>
    public const string UnknownPerson = "unknown_person";

    /// <summary>422: This person has left the workspace.</summary>
    public const string PersonLeft = "person_left";

    /// <summary>422: Who is to be covered has no shift then.</summary>
    public const string NoShift = "no_shift";

    /// <summary>404: There is no such notification.</summary>
    public const string NotificationNotFound = "notification_not_found";

    /// <summary>409: This notification did not fail for good.</summary>
    public const string NotFailed = "not_failed";

    /// <summary>503: The database does not answer.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>500: Something went wrong here, and not with the call.</summary>
    public const string Internal = "internal";
}
