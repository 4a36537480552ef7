using System.Net.Http.Headers;
using System.Text;

namespace SlaBuddy.Api.Access;

/// <summary>What a caller shows as its key: a bearer token, or on pages the password that a browser asked for.</summary>
internal static class ShownKey
{
    /// <summary>Longer than this no header with a key is.</summary>
    private const int Longest = 400;

    public static string? Read(string header, bool asPassword)
    {
        if (header.Length > Longest || !AuthenticationHeaderValue.TryParse(header, out var given)) return null;
        if (Is(given, "Bearer")) return given.Parameter?.Trim();
        return asPassword && Is(given, "Basic") ? PasswordIn(given.Parameter) : null;
    }

    private static bool Is(AuthenticationHeaderValue given, string scheme) =>
        string.Equals(given.Scheme, scheme, StringComparison.OrdinalIgnoreCase);

    private static string? PasswordIn(string? encoded)
    {
        var bytes = new byte[Longest];
        if (encoded is null || !Convert.TryFromBase64String(encoded, bytes, out var length)) return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
