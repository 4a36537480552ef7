namespace SlaBuddy.Gestures;

/// <summary>What a gesture asks for. The database knows what each does.</summary>
internal static class Verb
{
    public const string Snooze = "snooze";
    public const string Claim = "claim";
    public const string Release = "release";
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Resolve = "resolve";
    public const string Cover = "cover";
    public const string Off = "off";
    public const string Uncover = "uncover";
}
