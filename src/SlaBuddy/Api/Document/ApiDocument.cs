using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SlaBuddy.Api.Document;

/// <summary>The OpenAPI document of this API: made when first asked for, and the same ever after.</summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider) : IDisposable
{
    public const string Name = "v1";

    private readonly SemaphoreSlim _one = new(1);
    private OpenApiDocument? _document;
    private byte[]? _text;

    public async Task<OpenApiDocument> GetAsync(CancellationToken ct)
    {
        if (_document is { } made) return made;
        await _one.WaitAsync(ct);
        try
        {
            return _document ??= await provider.GetOpenApiDocumentAsync(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>As it is sent.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken ct)
    {
        if (_text is { } written) return written;
        var document = await GetAsync(ct);
        using var stream = new MemoryStream();
        await document.SerializeAsJsonAsync(stream, OpenApiSpecVersion.OpenApi3_1, ct);
        return _text = stream.ToArray();
    }

    public void Dispose() => _one.Dispose();
}
