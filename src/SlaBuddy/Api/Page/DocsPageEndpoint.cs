using SlaBuddy.Api.Access;
using SlaBuddy.Api.Document;

namespace SlaBuddy.Api.Page;

/// <summary><c>/docs</c>: the OpenAPI document as people read it. One page, no script, nothing from elsewhere.</summary>
internal static class DocsPageEndpoint
{
    public const string Styles = "/docs/styles.css";
    public const string Document = DocumentExtensions.Path;

    private const string Policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddDocsPage(this IServiceCollection services) => services.AddSingleton<WrittenPage>();

    public static void MapDocsPage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/docs", async (WrittenPage page, HttpContext http, CancellationToken ct) =>
        {
            http.Response.Headers.ContentSecurityPolicy = Policy;
            return Results.Text(await page.ReadAsync(ct), "text/html; charset=utf-8");
        }).ForBrowsers().ExcludeFromDescription();
        routes.MapGet(Styles, async (CancellationToken ct) =>
            Results.Text(await DocumentText.ReadAsync("styles.css", ct), "text/css; charset=utf-8")).ForBrowsers().ExcludeFromDescription();
    }
}
