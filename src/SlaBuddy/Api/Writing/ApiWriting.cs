using System.Security.Claims;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Npgsql;
using SlaBuddy.Api.Access;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Writing;

/// <summary>One call that changes something: a transaction, and on whose behalf. Nothing of it stays unless all of it does.</summary>
internal sealed class ApiWriting(NpgsqlDataSource database, IHttpContextAccessor accessor) : IAsyncDisposable
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;

    /// <summary>Who is answerable, for SQL's <c>p_actor</c>.</summary>
    public string Actor => $"key:{KeyId}";

    /// <summary>A name for what this call does, unlike any other's; for SQL's <c>p_source</c>.</summary>
    public string Source { get; } = $"api:{Guid.CreateVersion7():N}";

    public string KeyId => Http.User.FindFirstValue(ApiKeyAuthentication.KeyClaim)!;

    /// <summary>Where what was made is found.</summary>
    public string? Location { get; private set; }

    private HttpContext Http => accessor.HttpContext!;

    public async Task BeginAsync(CancellationToken ct)
    {
        _connection = await database.OpenConnectionAsync(ct);
        _transaction = await _connection.BeginTransactionAsync(ct);
    }

    public async Task<T?> FindAsync<T>(string sql, object arguments, CancellationToken ct) where T : class =>
        await _connection!.ExecuteScalarAsync<string?>(Command(sql, arguments, ct)) is { } json ? ApiDatabase.Parse<T>(json) : null;

    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, object arguments, CancellationToken ct) =>
        [.. (await _connection!.QueryAsync<string>(Command(sql, arguments, ct))).Select(ApiDatabase.Parse<T>)];

    public Task<T?> ScalarAsync<T>(string sql, object arguments, CancellationToken ct) =>
        _connection!.ExecuteScalarAsync<T>(Command(sql, arguments, ct));

    public Task ExecuteAsync(string sql, object arguments, CancellationToken ct) =>
        _connection!.ExecuteAsync(Command(sql, arguments, ct));

    public Task<T> QuerySingleAsync<T>(string sql, object arguments, CancellationToken ct) =>
        _connection!.QuerySingleAsync<T>(Command(sql, arguments, ct));

    /// <summary>The answer to a call that made something.</summary>
    public Created<T> Created<T>(string location, T value)
    {
        Location = location;
        return TypedResults.Created(new Uri(location, UriKind.Relative), value);
    }

    /// <summary>Lets a call go on only if it knows the present version, or does not say which it knows.</summary>
    /// <exception cref="ApiProblemException">It knows another.</exception>
    public void Check(object current)
    {
        if (Http.Request.Headers.TryGetValue(HeaderNames.IfMatch, out var known) && !ETag.IsIn(known.ToString(), ETag.Of(current)))
            throw new ApiProblemException(ApiProblem.ChangedMeanwhile);
    }

    public Task CommitAsync(CancellationToken ct) => _transaction!.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        if (_connection is not null) await _connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object arguments, CancellationToken ct) =>
        new(sql, arguments, _transaction, ApiDatabase.PatienceInSeconds, cancellationToken: ct);
}
