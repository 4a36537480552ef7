namespace SlaBuddy.Configuration.Model;

/// <summary>Who of the people of a shift has it.</summary>
internal enum ShiftRotation
{
    /// <summary>All of them, each time.</summary>
    Together,

    /// <summary>Each has one of its days.</summary>
    Daily,

    /// <summary>Each has it for seven days.</summary>
    Weekly,
}
