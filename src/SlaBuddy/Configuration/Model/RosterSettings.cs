namespace SlaBuddy.Configuration.Model;

/// <summary>Where shifts come from. What is null is left to the environment, or to its default.</summary>
internal sealed record RosterSettings(
    IReadOnlyList<string> Calendars,
    string? EmbeddedPattern,
    TimeSpan StaleAfter,
    TimeSpan? LookBack,
    TimeSpan? LookAhead,
    TimeSpan? SyncEvery)
{
    public static readonly TimeSpan DefaultStaleAfter = TimeSpan.FromHours(2);
    public static readonly TimeSpan DefaultWarnOfGapsAhead = TimeSpan.FromDays(2);
    public static readonly TimeSpan DefaultLookAhead = TimeSpan.FromDays(14);
    public const int DefaultMentionAtMost = 8;

    public static RosterSettings Default { get; } = new([], null, DefaultStaleAfter, null, null, null);

    /// <summary>People's own calendars, of which only the absences count.</summary>
    public IReadOnlyList<string> AbsenceCalendars { get; init; } = [];

    public IReadOnlyList<FeedSettings> Feeds { get; init; } = [];

    /// <summary>User groups whose members are always on shift.</summary>
    public IReadOnlyList<SlackName> AlwaysOn { get; init; } = [];

    public IReadOnlyList<ShiftSettings> Shifts { get; init; } = [];

    /// <summary>How long before nobody is on shift it is told; zero: never.</summary>
    public TimeSpan WarnOfGapsAhead { get; init; } = DefaultWarnOfGapsAhead;

    /// <summary>How many of those on shift an alarm mentions.</summary>
    public int MentionAtMost { get; init; } = DefaultMentionAtMost;

    /// <summary>Who hears of gaps: a name as in the targets, or what could stand behind one.</summary>
    public SlackName? Leads { get; init; }

    /// <summary>The name of the leads among the targets, all of which begin with a sign.</summary>
    public string? LeadsTarget => Leads is null ? null : "@" + Leads.Bare;

    /// <summary>Whether the file names anything that says who is on shift.</summary>
    public bool NamesShifts => Calendars.Count + Feeds.Count + AlwaysOn.Count + Shifts.Count > 0;
}
