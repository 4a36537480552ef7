using System.Net.Sockets;
using Npgsql;

namespace SlaBuddy.Database;

/// <summary>The database is not as the service needs it. Says what is wrong and what to do about it.</summary>
internal sealed class DatabaseFaultException(string what, string remedy, Exception? inner = null)
    : Exception($"{what} {remedy}", inner)
{
    public string What { get; } = what;

    public string Remedy { get; } = remedy;

    /// <summary>Whether the server was not there, or left; a refusal is a <see cref="PostgresException"/>.</summary>
    public static bool IsUnreachable(Exception fault) =>
        fault is SocketException or TimeoutException or (NpgsqlException and not PostgresException);

    public static DatabaseFaultException Unreachable(
        DatabaseAddress address, Exception fault,
        string remedy = "Check that the server runs and that ConnectionStrings__SlaBuddy names it.") =>
        new($"{address} cannot be reached: {(fault.InnerException ?? fault).Message}.", remedy, fault);

    public static DatabaseFaultException Refused(DatabaseAddress address, PostgresException refusal, string remedy) =>
        new($"{address} refuses: {refusal.MessageText} ({refusal.SqlState}).", remedy, refusal);
}
