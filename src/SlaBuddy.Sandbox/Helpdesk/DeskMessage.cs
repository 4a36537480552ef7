namespace SlaBuddy.Sandbox.Helpdesk;

/// <summary>What was written in a helpdesk's ticket, by somebody or something.</summary>
internal sealed record DeskMessage(long Id, DeskAuthor Author, string Text, DateTimeOffset At)
{
    /// <summary>An internal note; the customer does not see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>A trigger, an automation or a vacation notice wrote it in the author's name.</summary>
    public bool IsAutomatic { get; init; }
}
