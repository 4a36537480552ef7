namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>One reason for one person to be on shift at an instant, and whether it holds.</summary>
internal sealed record DutyRow(string Who, bool IsEmbedded, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    /// <summary>The shift of the calendar; null where somebody just covers.</summary>
    public CalendarShift? Shift { get; init; }

    public ShownOverride? Override { get; init; }

    /// <summary>Whose shift was taken over.</summary>
    public string? CoversWho { get; init; }

    /// <summary>Its place among what was said over the calendar; 0: the calendar itself.</summary>
    public int Said { get; init; }

    /// <summary>Why it does not hold; it does, if null.</summary>
    public string? AwayBecause { get; init; }

    /// <summary>Who covers instead.</summary>
    public string? AwayBy { get; init; }

    public bool IsOn => AwayBecause is null;
}
