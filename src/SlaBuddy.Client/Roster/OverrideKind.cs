namespace SlaBuddy.Client;

/// <summary>What can be said over the calendar.</summary>
public static class OverrideKind
{
    /// <summary>Somebody is on shift.</summary>
    public const string Cover = "cover";

    /// <summary>Somebody is not on shift.</summary>
    public const string Off = "off";
}
