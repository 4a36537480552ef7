using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Api.Writing;

/// <summary>Tells calls apart: method, path and body.</summary>
internal static class RequestHash
{
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        request.Body.Position = 0;
        var piece = new byte[8 * 1024];
        while (await request.Body.ReadAsync(piece, ct) is > 0 and var read) hash.AppendData(piece, 0, read);
        return hash.GetHashAndReset();
    }
}
