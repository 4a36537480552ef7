namespace SlaBuddy.Roster;

/// <summary>What a source is; in the database <c>sla.roster_calendar.source</c>.</summary>
internal enum RosterSourceKind
{
    Google,

    /// <summary>An iCalendar feed or file.</summary>
    Ical,

    /// <summary>A user group whose members are always on shift.</summary>
    UserGroup,

    /// <summary>The shifts in the team's own file.</summary>
    File,
}
