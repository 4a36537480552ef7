using Npgsql;
using SlaBuddy.Database;

namespace SlaBuddy.Tests.Database;

/// <summary>A database of one test's own; gone when it is disposed.</summary>
internal sealed class TestDatabase(string name, string connectionString) : IAsyncDisposable
{
    public string Name { get; } = name;

    /// <summary>What a service under test gets as <c>ConnectionStrings:SlaBuddy</c>.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <summary>Query it with Dapper.</summary>
    public NpgsqlDataSource DataSource { get; } = SlaBuddyDataSource.Create(connectionString, new DatabaseOptions());

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        _ = Postgres.DropAsync(Name);
    }
}
