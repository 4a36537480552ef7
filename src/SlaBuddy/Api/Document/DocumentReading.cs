using Microsoft.OpenApi;

namespace SlaBuddy.Api.Document;

internal static class DocumentReading
{
    extension(OpenApiDocument document)
    {
        /// <summary>Every operation, of whatever path and method.</summary>
        public IEnumerable<OpenApiOperation> Operations() =>
            document.Paths.Values.SelectMany(path => path.Operations?.Values.AsEnumerable() ?? []);
    }
}
