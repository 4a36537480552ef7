namespace SlaBuddy.Slack.Events;

/// <summary>What becomes of a message.</summary>
internal enum MessageUse
{
    /// <summary>It goes into the inbox; what it means, the database decides.</summary>
    Stored,

    /// <summary>It says how an earlier message reads now, or that it is gone.</summary>
    Changes,

    /// <summary>It says that an earlier message is gone.</summary>
    Deletes,

    Ignored,
}
