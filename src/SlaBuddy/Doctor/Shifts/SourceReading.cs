using SlaBuddy.Roster;

namespace SlaBuddy.Doctor.Shifts;

/// <summary>What came of reading one source: what it holds, or why it could not be read.</summary>
internal sealed record SourceReading(IRosterSource Source, RosterContent? Content, string Fault, bool MayPass)
{
    public IReadOnlyList<ShiftRow> Rows => Content?.Shifts ?? [];
}
