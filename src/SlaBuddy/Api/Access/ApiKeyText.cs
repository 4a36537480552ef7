using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Api.Access;

/// <summary>
/// A key as its holder has it: <c>slab_</c>, ten letters that name it, and 256 random bits. The beginning lets scanners for
/// leaked secrets know one when they see one.
/// </summary>
internal sealed record ApiKeyText(string KeyId, string Secret)
{
    private const string Beginning = "slab_";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private static readonly SearchValues<char> OwnLetters = SearchValues.Create(Letters);
    private const int IdLength = 10;
    private const int SecretBytes = 32;

    /// <summary>Longer than this is no key, and is not looked at.</summary>
    private const int Longest = 100;

    public static ApiKeyText Create() => new(
        RandomNumberGenerator.GetString(Letters, IdLength),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    public static ApiKeyText? Parse(string text) =>
        text.Length <= Longest
        && text.StartsWith(Beginning, StringComparison.Ordinal)
        && text.Length > Beginning.Length + IdLength + 1
        && text[Beginning.Length + IdLength] == '_'
        && text.AsSpan(Beginning.Length, IdLength).IndexOfAnyExcept(OwnLetters) < 0
            ? new(text.Substring(Beginning.Length, IdLength), text[(Beginning.Length + IdLength + 1)..])
            : null;

    public byte[] Hash() => SHA256.HashData(Encoding.UTF8.GetBytes(Secret));

    /// <summary>The whole key. Whoever logs it gives it away.</summary>
    public string Reveal() => $"{Beginning}{KeyId}_{Secret}";

    public override string ToString() => $"{Beginning}{KeyId}_…";
}
