namespace SlaBuddy.CommandLine;

/// <summary>What a command tells its caller.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The command worked, and the answer is no.</summary>
    public const int No = 1;

    /// <summary>Wrong usage, or a set-up that cannot work.</summary>
    public const int WrongUsage = 2;
}
