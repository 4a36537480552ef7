namespace SlaBuddy.Client;

/// <summary>The states of a ticket.</summary>
public static class TicketState
{
    /// <summary>The customer waits for an answer.</summary>
    public const string Waiting = "waiting";

    /// <summary>Somebody answered; the customer does not wait.</summary>
    public const string Answered = "answered";

    /// <summary>It is over; a later message of the customer opens it again.</summary>
    public const string Resolved = "resolved";

    /// <summary>It was none.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>No rule chose a policy by its facts: it is kept, and no clock runs.</summary>
    public const string NoPolicy = "no_policy";
}
