namespace SlaBuddy.Database;

/// <summary>The database is not as the service needs it. Says what is wrong and what to do about it.</summary>
internal sealed class DatabaseFaultException(string what, string remedy, Exception? inner = null)
    : Exception($"{what} {remedy}", inner)
{
    public string What { get; } = what;

    public string Remedy { get; } = remedy;
}
