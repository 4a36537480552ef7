namespace SlaBuddy.Roster;

/// <summary>What a row of the roster says of its person.</summary>
internal enum ShiftKind
{
    Shift,

    /// <summary>Away: off every shift that it overlaps.</summary>
    OutOfOffice,
}
