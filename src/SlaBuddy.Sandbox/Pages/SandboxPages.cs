using Microsoft.AspNetCore.Http.HttpResults;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>The pages people see, and the pieces of them that change.</summary>
internal sealed class SandboxPages(SandboxHost host, CancellationToken stopping)
{
    public static void AddServices(IServiceCollection services) => services.AddRazorComponents();

    public void Map(IEndpointRouteBuilder routes)
    {
        var feed = new LiveFeed(host.Workspace, stopping);
        var pages = routes.MapGroup("").AddEndpointFilter(async (call, next) =>
        {
            call.HttpContext.Response.Headers.ContentSecurityPolicy =
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";
            call.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(call);
        });
        pages.MapGet("/", (string? channel, string? @as, string? thread, int? shown) =>
            Page<ChatPage>(ChatView.Of(host.Workspace, channel, @as, thread, shown)));
        pages.MapGet("/fragments/messages", (string? channel, string? @as, string? thread, int? shown) =>
            Page<MessageList>(ChatView.Of(host.Workspace, channel, @as, thread, shown)));
        pages.MapGet("/fragments/thread", (string? channel, string? @as, string thread) =>
            Page<ThreadMessages>(ChatView.Of(host.Workspace, channel, @as, thread, null)));
        pages.MapGet("/shifts", () => new RazorComponentResult<ShiftsPage>(
            new Dictionary<string, object?> { ["Week"] = new ShiftWeek(host.Calendar, host.Clock) }));
        pages.MapGet("/archives/{channel}/p{position}", Follow);
        pages.MapGet("/assets/{name}", Asset);
        routes.MapGet("/live", (HttpContext http) => feed.StreamAsync(http));
        new PageActions(host.Workspace).Map(routes);
    }

    private static RazorComponentResult<TPage> Page<TPage>(ChatView view)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
            new(new Dictionary<string, object?> { ["View"] = view });

    /// <summary>A permalink's way back to its message.</summary>
    private IResult Follow(string channel, string position)
    {
        if (host.Workspace.Directory.FindChannel(channel) is not { } place || position.Length < 7)
            return Results.NotFound();
        var ts = $"{position[..^6]}.{position[^6..]}";
        if (host.Workspace.Read(place.Id, timeline => timeline.Find(ts)) is not { } message) return Results.NotFound();
        return Results.LocalRedirect(
            $"/?channel={Uri.EscapeDataString(place.Name)}&thread={message.RootTs}#m{message.RootTs}");
    }

    private static IResult Asset(string name)
    {
        var type = name switch
        {
            "sandbox.css" => "text/css; charset=utf-8",
            "sandbox.js" => "text/javascript; charset=utf-8",
            _ => null,
        };
        return type is null ? Results.NotFound()
            : Results.Stream(typeof(SandboxPages).Assembly.GetManifestResourceStream($"assets/{name}")!, type);
    }
}
