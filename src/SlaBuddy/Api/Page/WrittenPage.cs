using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SlaBuddy.Api.Document;

namespace SlaBuddy.Api.Page;

/// <summary>The page, written when first asked for, and the same ever after.</summary>
internal sealed class WrittenPage(ApiDocument document, IServiceProvider services, ILoggerFactory loggers)
{
    private string? _written;

    public async Task<string> ReadAsync(CancellationToken ct)
    {
        if (_written is { } text) return text;
        var described = await document.GetAsync(ct);
        await using var renderer = new HtmlRenderer(services, loggers);
        return _written = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<DocsPage>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DocsPage.Document)] = described }))).ToHtmlString());
    }
}
