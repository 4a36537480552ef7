using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Api.Access;

/// <summary>A token of the configuration that opens one endpoint, for programs that cannot get a key of their own.</summary>
internal sealed class OtherToken(string? token, string scope)
{
    public string Scope { get; } = scope;

    public bool Is(string given) => !string.IsNullOrEmpty(token)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
