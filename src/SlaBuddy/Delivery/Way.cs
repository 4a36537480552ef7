namespace SlaBuddy.Delivery;

/// <summary>By which of Slack's methods a notification goes next; each has a limit of its own.</summary>
internal enum Way
{
    /// <summary><c>chat.postMessage</c>, limited for each channel.</summary>
    Post,

    /// <summary><c>chat.update</c>.</summary>
    Edit,

    /// <summary><c>chat.postEphemeral</c>: to one person alone.</summary>
    Answer,

    /// <summary><c>conversations.replies</c> or <c>history</c>: did an earlier attempt go through?</summary>
    LookUp,
}
