using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace SlaBuddy.Database.Embedded;

/// <summary>Where the parts of a private cluster are. Everything follows from the data folder.</summary>
internal sealed class ClusterLayout
{
    public const string Superuser = "postgres";
    public const string DatabaseName = "sla_buddy";

    // The kernel allows 107 bytes for a socket's path; the server appends ".s.PGSQL.5432" to the folder.
    private const int LongestSocketFolder = 90;

    public ClusterLayout(string dataPath)
    {
        Root = Path.GetFullPath(dataPath);
        var beside = Path.Combine(Root, "socket");
        // Npgsql reads a comma as the next host and a colon as a port.
        SocketIsElsewhere = Encoding.UTF8.GetByteCount(beside) > LongestSocketFolder
            || beside.AsSpan().IndexOfAny(",:'\\\"") >= 0;
        Socket = SocketIsElsewhere ? $"/tmp/sla-buddy-{Fingerprint(Root)}" : beside;
    }

    public string Root { get; }

    public string Cluster => Path.Combine(Root, "postgres");

    public string UnfinishedCluster => Path.Combine(Root, "postgres.unfinished");

    public string Socket { get; }

    public bool SocketIsElsewhere { get; }

    public string Log => Path.Combine(Cluster, "server.log");

    public string PostmasterFile => Path.Combine(Cluster, "postmaster.pid");

    /// <summary>Held while the cluster is created, started or stopped.</summary>
    public string ChangeLock => Path.Combine(Root, "change.lock");

    /// <summary>Held, shared, by everyone who uses the cluster.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = Socket,
        Username = Superuser,
        Database = database,
    }.ConnectionString;

    private static string Fingerprint(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];
}
