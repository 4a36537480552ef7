namespace SlaBuddy.Database.Embedded;

/// <summary>Where a private cluster lives and how it runs.</summary>
internal sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder that holds the cluster, its log and its locks.</summary>
    public required string DataPath { get; init; }

    /// <summary>The folder with <c>initdb</c> and <c>pg_ctl</c>; searched for when absent.</summary>
    public string? BinariesPath { get; init; }

    /// <summary>Off only where the data may be lost: in tests.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How long the server may take to start or stop, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Server settings beyond ours, or in place of ours.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The user's data folder; <c>/var/lib/sla-buddy</c> for root.</summary>
    public static string DefaultDataPath => Environment.IsPrivilegedProcess
        ? "/var/lib/sla-buddy"
        : Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "sla-buddy");
}
