using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SlaBuddy.Sandbox.Google;

/// <summary>The tokens handed out, their scopes and when they end.</summary>
internal sealed class AccessTokens(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset EndsAt, string Scopes)> _tokens = [];

    public string Issue(string scopes, TimeSpan validFor)
    {
        var token = $"ya29.sandbox-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}";
        _tokens[token] = (clock.GetUtcNow() + validFor, scopes);
        return token;
    }

    /// <summary>The scopes of a token in force; null for any other.</summary>
    public string? ScopesOf(string token) =>
        _tokens.TryGetValue(token, out var issued) && issued.EndsAt > clock.GetUtcNow() ? issued.Scopes : null;

    public void RevokeAll() => _tokens.Clear();
}
