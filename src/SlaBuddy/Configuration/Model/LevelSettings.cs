namespace SlaBuddy.Configuration.Model;

/// <summary>One level of a ladder: whom it tells, and how long after the clock was armed.</summary>
internal sealed record LevelSettings(TimeSpan After, string Who, Place Place)
{
    public const string OnShift = "on_shift";
    public const string OnShiftNonEmbedded = "on_shift.non_embedded";

    /// <summary>Whether the target is a name of this workspace rather than a part of the roster.</summary>
    public bool NamesSomebody => Who[0] is '@' or '#';
}
