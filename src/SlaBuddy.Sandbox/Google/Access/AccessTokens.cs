using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SlaBuddy.Sandbox.Google.Access;

/// <summary>The tokens handed out: for whom, with which scopes, and when they end.</summary>
internal sealed class AccessTokens(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset EndsAt, JwtGrant Grant)> _tokens = [];

    public string Issue(JwtGrant grant, TimeSpan validFor)
    {
        var token = $"ya29.sandbox-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24))}";
        _tokens[token] = (clock.GetUtcNow() + validFor, grant);
        return token;
    }

    /// <summary>What a token in force was granted for; null for any other.</summary>
    public JwtGrant? Find(string token) =>
        _tokens.TryGetValue(token, out var issued) && issued.EndsAt > clock.GetUtcNow() ? issued.Grant : null;

    /// <summary>Lets all tokens end now: 401, until the caller asks for the next.</summary>
    public void RevokeAll() => _tokens.Clear();
}
