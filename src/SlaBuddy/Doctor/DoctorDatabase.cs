using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Doctor;

/// <summary>The database as a visitor sees it: looked into where it runs, and never started for a look.</summary>
internal sealed class DoctorDatabase(DatabaseAddress address, IOptions<DatabaseOptions> options) : IAsyncDisposable
{
    private const int PatienceInSeconds = 5;

    private readonly Lock _lock = new();
    private NpgsqlDataSource? _source;

    public bool IsPrivate => address.IsEmbedded;

    /// <exception cref="DatabaseFaultException">The connection string is none.</exception>
    public NpgsqlDataSource Source
    {
        get { lock (_lock) return _source ??= Create(); }
    }

    /// <summary>What a function of the database answers; default where it does not answer, which is told elsewhere.</summary>
    public async Task<T?> AskAsync<T>(Func<NpgsqlConnection, Task<T>> question, CancellationToken ct)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(ct);
            return await question(connection);
        }
        catch (Exception fault) when (fault is DatabaseFaultException or PostgresException
            || DatabaseFaultException.IsUnreachable(fault))
        {
            return default;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null) await _source.DisposeAsync();
    }

    private NpgsqlDataSource Create()
    {
        var settings = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Timeout = PatienceInSeconds,
            CommandTimeout = PatienceInSeconds,
        };
        return SlaBuddyDataSource.Create(settings.ConnectionString, options.Value);
    }
}
