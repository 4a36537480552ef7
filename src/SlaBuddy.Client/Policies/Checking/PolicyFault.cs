namespace SlaBuddy.Client;

/// <summary>One thing that is wrong with a policy file.</summary>
public sealed record PolicyFault
{
    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public required string Severity { get; init; }

    /// <summary>Where, counted from 1; null where it concerns the whole.</summary>
    public int? Line { get; init; }

    /// <summary>Where in the line, counted from 1.</summary>
    public int? Column { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }
}
