namespace SlaBuddy.Doctor;

internal enum FindingState
{
    Fine,

    /// <summary>Works, and deserves a look.</summary>
    Warning,

    Wrong,

    /// <summary>Could not be looked at, because something it stands on is wrong.</summary>
    NotChecked,
}
