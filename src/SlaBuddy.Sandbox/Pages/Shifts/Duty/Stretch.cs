namespace SlaBuddy.Sandbox.Pages.Shifts.Duty;

/// <summary>A row as long as nothing about it changes.</summary>
internal sealed record Stretch(DutyRow Row, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>What stays in one line of the grid: a shift with all that happens to it.</summary>
    public (CalendarShift?, long?, string?) Line => (Row.Shift, Row.Override?.Id, Row.CoversWho);
}
