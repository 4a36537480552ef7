namespace SlaBuddy.Backtest.Export;

/// <summary>A channel of an export, as its lists name it, or else as its folder does.</summary>
internal sealed record ExportChannel
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>For people.</summary>
    public string Shown => Name.Length > 0 ? $"#{Name}" : Id;
}
