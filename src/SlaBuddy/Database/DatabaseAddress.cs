using Npgsql;
using SlaBuddy.Database.Embedded;

namespace SlaBuddy.Database;

/// <summary>Where the database is: as configured, or else in a private Postgres.</summary>
internal sealed class DatabaseAddress(IConfiguration configuration, IServiceProvider services)
{
    public const string Name = "SlaBuddy";

    private readonly string? _given = configuration.GetConnectionString(Name);

    public bool IsEmbedded => string.IsNullOrWhiteSpace(_given);

    /// <exception cref="DatabaseFaultException">It is no connection string.</exception>
    public string ConnectionString => IsEmbedded
        ? services.GetRequiredService<EmbeddedPostgres>().ConnectionString
        : Checked(_given!);

    /// <summary>The server and the database, for people; never the password.</summary>
    public override string ToString()
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        if (settings.Host!.StartsWith('/')) return $"{settings.Host}, database {settings.Database}";
        return $"{settings.Host}:{settings.Port}, database {settings.Database ?? settings.Username}";
    }

    private static string Checked(string given)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(given);
            return string.IsNullOrEmpty(settings.Host) ? throw new ArgumentException("no host") : given;
        }
        // What the parser says may quote a part of the string, and the password may be that part.
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException)
        {
            throw new DatabaseFaultException(
                "ConnectionStrings__SlaBuddy cannot be read as a connection string.",
                "Write it as \"Host=…;Port=5432;Database=…;Username=…;Password=…\".");
        }
    }
}
