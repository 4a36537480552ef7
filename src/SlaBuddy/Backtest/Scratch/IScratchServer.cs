namespace SlaBuddy.Backtest.Scratch;

/// <summary>Where databases can be made and thrown away: a server of ours, or the one we were given.</summary>
internal interface IScratchServer : IAsyncDisposable
{
    /// <summary>A new database in this build's shape; returns how to connect to it.</summary>
    /// <exception cref="Database.DatabaseFaultException">The server cannot be reached, or refuses.</exception>
    Task<string> CreateDatabaseAsync(string name, CancellationToken ct);

    Task DropDatabaseAsync(string name);
}
