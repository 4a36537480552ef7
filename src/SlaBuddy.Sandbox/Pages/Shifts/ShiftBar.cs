namespace SlaBuddy.Sandbox.Pages.Shifts;

/// <summary>A bar in the grid.</summary>
/// <param name="Look">The style class: embedded, covering, crossed or away; a plain shift, if empty.</param>
/// <param name="Label">What stands in it.</param>
/// <param name="Title">The whole story.</param>
/// <param name="Lane">Its line within the person's row.</param>
internal sealed record ShiftBar(string Look, string Label, string Title, int Lane)
{
    public double LeftPercent { get; init; }

    public double WidthPercent { get; init; }

    public string CalendarId { get; init; } = "";

    /// <summary>The event it stands for, which the page can cancel; none where somebody just covers.</summary>
    public string? EventId { get; init; }
}
