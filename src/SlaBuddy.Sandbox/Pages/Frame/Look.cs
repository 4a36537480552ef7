namespace SlaBuddy.Sandbox.Pages.Frame;

/// <summary>What an address of the page asks to see; everything may be missing.</summary>
internal sealed record Look
{
    public const int FirstShown = 80;

    public string? Channel { get; init; }

    public string? As { get; init; }

    public string? Thread { get; init; }

    public int? Shown { get; init; }

    /// <summary>There at all: the bot's Home.</summary>
    public string? Home { get; init; }

    /// <summary>Up to where the channel had been read when it was opened; a refresh must not move the line.</summary>
    public string? Since { get; init; }

    public string? ThreadSince { get; init; }
}
