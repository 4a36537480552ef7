namespace SlaBuddy.Roster;

/// <summary>What a source holds for a window: how many entries it has there, and the shifts and absences in them.</summary>
internal sealed record RosterContent(int Events, IReadOnlyList<ShiftRow> Shifts)
{
    /// <summary>What is readable and still not as it should be, with its remedy; null: nothing.</summary>
    public string? Doubt { get; init; }
}
