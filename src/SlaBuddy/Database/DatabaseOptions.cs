using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Database;

/// <summary>How the service uses its database; section <c>Database</c> of the configuration.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>
    /// Where the embedded Postgres keeps its data when no connection string is given. Default: the user's data
    /// folder, <c>/var/lib/sla-buddy</c> for root.
    /// </summary>
    public string? DataPath { get; init; }

    /// <summary>The folder of the programs for the embedded Postgres; searched for when absent.</summary>
    public string? BinariesPath { get; init; }

    /// <summary>How long one statement may run. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a migration may run, waiting for another instance included. Default 10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan MigrationTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many connections one instance may hold. Default 20.</summary>
    [Range(4, 500)]
    public int MaxConnections { get; init; } = 20;
}
