using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace SlaBuddy.Sandbox.Google.Access;

/// <summary>The assertion of a service account that asks for a token: claims it makes, and whether they hold.</summary>
/// <param name="Scopes">What the token is asked for.</param>
/// <param name="User">Whom the account speaks for, where a domain lets it; itself, if null.</param>
internal sealed record JwtGrant(string Scopes, string? User = null)
{
    public const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <summary>Whose eyes it reads with.</summary>
    public string Reader => User ?? ServiceAccount.Email;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    /// <summary>Reads and checks an assertion; the fault is worded as Google words it.</summary>
    public static JwtGrant? Read(string assertion, ServiceAccount account, TimeProvider clock, out string fault)
    {
        fault = "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.";
        var parts = assertion.Split('.');
        if (parts.Length != 3 || Json(parts[0]) is not { } header || Json(parts[1]) is not { } claims
            || Decode(parts[2]) is not { } signature)
        {
            fault = "Bad Request";
            return null;
        }
        if (Text(header, "alg") != "RS256" || (Text(header, "kid") is { } key && key != ServiceAccount.KeyId)
            || !account.Signed(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature))
        {
            fault = "Invalid JWT Signature.";
            return null;
        }
        if (Text(claims, "iss") != ServiceAccount.Email)
        {
            fault = "Invalid grant: account not found";
            return null;
        }
        var audience = Text(claims, "aud");
        if (audience is not ("https://oauth2.googleapis.com/token" or "https://www.googleapis.com/oauth2/v4/token")
            && audience != account.TokenUri?.ToString())
        {
            fault = "Invalid JWT: Failed audience check.";
            return null;
        }
        return InForce(claims, clock) ? new JwtGrant(Text(claims, "scope") ?? "", Text(claims, "sub")) : null;
    }

    // Google's libraries date the assertion by the machine's clock, whatever the sandbox's says.
    private static bool InForce(JsonElement claims, TimeProvider clock) =>
        Instant(claims, "iat") is { } issuedAt && Instant(claims, "exp") is { } endsAt
        && endsAt - issuedAt <= LongestLife
        && new[] { clock, TimeProvider.System }.Select(one => one.GetUtcNow())
            .Any(now => issuedAt - Skew <= now && now <= endsAt + Skew);

    private static DateTimeOffset? Instant(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Json(string part)
    {
        if (Decode(part) is not { } bytes) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Decode(string part) =>
        Base64Url.IsValid(part) ? Base64Url.DecodeFromChars(part) : null;
}
