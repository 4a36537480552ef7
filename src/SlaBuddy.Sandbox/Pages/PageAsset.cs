namespace SlaBuddy.Sandbox.Pages;

/// <summary>The page's styles and scripts, which travel inside the program.</summary>
internal static class PageAsset
{
    public static IResult Serve(string name)
    {
        var type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => null,
        };
        var content = typeof(PageAsset).Assembly.GetManifestResourceStream($"assets/{name}");
        return type is null || content is null ? Results.NotFound() : Results.Stream(content, type);
    }
}
