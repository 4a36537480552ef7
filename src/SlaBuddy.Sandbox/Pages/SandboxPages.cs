using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SlaBuddy.Sandbox.Pages.Frame;
using SlaBuddy.Sandbox.Pages.Home;
using SlaBuddy.Sandbox.Pages.Messages;
using SlaBuddy.Sandbox.Pages.Modals;
using SlaBuddy.Sandbox.Pages.Shifts;
using SlaBuddy.Sandbox.Pages.Switches;
using SlaBuddy.Sandbox.Pages.Writing;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>The pages people see, and the pieces of them that change.</summary>
internal sealed class SandboxPages(SandboxHost host, CancellationToken stopping)
{
    private readonly ReadMarks _marks = new(host.Clock);

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
        pages.MapGet("/", ([AsParameters] Look look) => Page<ChatPage>(look));
        pages.MapGet("/fragments/messages", ([AsParameters] Look look) => Page<MessageList>(look));
        pages.MapGet("/fragments/thread", ([AsParameters] Look look) => Page<ThreadMessages>(look));
        pages.MapGet("/fragments/places", ([AsParameters] Look look) => Page<PlaceList>(look));
        pages.MapGet("/fragments/home", ([AsParameters] Look look) => Page<HomeTab>(look));
        pages.MapGet("/fragments/modal", ([AsParameters] Look look) => Page<TopModal>(look));
        pages.MapGet("/fragments/suggestions", (string sign, string typed) => Piece<SuggestionList>(
            "Suggestions", Suggestion.For(host.Workspace, sign, typed)));
        pages.MapGet("/shifts", (string? week) => Piece<ShiftsPage>("Week", new ShiftWeek(host, week)));
        pages.MapGet("/fragments/shifts", (string? week) => Piece<WeekGrid>("Week", new ShiftWeek(host, week)));
        pages.MapGet("/faults", () => Piece<FaultsPage>("Board", new FaultBoard(host.Faults)));
        pages.MapGet("/fragments/faults", () => Piece<FaultRows>("Board", new FaultBoard(host.Faults)));
        pages.MapGet("/archives/{channel}/p{position}", Follow);
        pages.MapGet("/assets/{name}", PageAsset.Serve);
        routes.MapGet("/live", (HttpContext http) => feed.StreamAsync(http));
        new PageActions(host.Workspace, _marks).Map(routes);
        new PageGestures(host).Map(routes);
        new FaultSwitches(host.Faults).Map(routes);
        new ShiftActions(host).Map(routes);
    }

    private RazorComponentResult<TPage> Page<TPage>(Look look)
        where TPage : IComponent => Piece<TPage>("View", ChatView.Of(host, _marks, look));

    private static RazorComponentResult<TPiece> Piece<TPiece>(string parameter, object value)
        where TPiece : IComponent => new(new Dictionary<string, object?> { [parameter] = value });

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
}
