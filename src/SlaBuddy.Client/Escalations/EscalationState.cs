namespace SlaBuddy.Client;

/// <summary>The states of a level.</summary>
public static class EscalationState
{
    /// <summary>Not due yet.</summary>
    public const string Pending = "pending";

    /// <summary>It was decided that its people are told.</summary>
    public const string Fired = "fired";

    /// <summary>It was not told because a higher one was due as well.</summary>
    public const string Collapsed = "collapsed";

    /// <summary>The customer was answered before, or the ticket ended.</summary>
    public const string Cancelled = "cancelled";
}
