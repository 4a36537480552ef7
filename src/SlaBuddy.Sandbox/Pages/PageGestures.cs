using SlaBuddy.Sandbox.Interactivity;
using SlaBuddy.Sandbox.Pages.Writing;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>What people do with the app on the page: react, press, choose, hand in forms and give commands.</summary>
internal sealed class PageGestures(SandboxHost host)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/react", React);
        routes.MapPost("/sandbox/command", (CommandRequest request, CancellationToken ct) => CommandAsync(request, ct));
        routes.MapPost("/sandbox/act", (ActRequest request, CancellationToken ct) => ActAsync(request, ct));
        routes.MapPost("/sandbox/view/submit", (ViewRequest request, CancellationToken ct) => SubmitAsync(request, ct));
        routes.MapPost("/sandbox/view/close", (ViewRequest request, CancellationToken ct) => CloseAsync(request, ct));
        routes.MapPost("/sandbox/home", (HomeRequest request) => host.Interactions.OpenHome(request.As));
    }

    private IResult React(ReactRequest request)
    {
        if (host.Workspace.Directory.FindPerson(request.As) is null)
            return Results.BadRequest("Only people react with an emoji.");
        if (request.On) host.Workspace.React(request.As, request.Channel, request.Ts, request.Name);
        else host.Workspace.Unreact(request.As, request.Channel, request.Ts, request.Name);
        return Results.NoContent();
    }

    private async Task<IResult> CommandAsync(CommandRequest request, CancellationToken ct)
    {
        if (request.ThreadTs is not null)
            return Results.BadRequest("Slack takes commands in the channel only, not in threads.");
        if (host.Workspace.Directory.FindPerson(request.As) is null)
            return Results.BadRequest("Only people give commands.");
        var words = request.Text.Trim().Split(' ', 2);
        if (SlackCommand.Run(host.Workspace, request.As, request.Channel, words)) return Results.NoContent();
        await host.Interactions.RunCommandAsync(
            request.As, request.Channel, words[0], words.Length > 1 ? words[1] : "", ct);
        // What went wrong, Slackbot has told that person already.
        return Results.NoContent();
    }

    private async Task<IResult> ActAsync(ActRequest request, CancellationToken ct) => Answer(request.ViewId is { } view
        ? await host.Interactions.PressInViewAsync(
            request.As, view, request.Action, request.Chosen, request.Values, ct)
        : await host.Interactions.PressButtonAsync(
            request.As, request.Channel, request.Ts ?? "", request.Action, request.Chosen, ct));

    private async Task<IResult> SubmitAsync(ViewRequest request, CancellationToken ct) =>
        Answer(await host.Interactions.SubmitViewAsync(request.As, request.ViewId, request.Values, ct));

    private async Task<IResult> CloseAsync(ViewRequest request, CancellationToken ct) =>
        Answer(await host.Interactions.CloseViewAsync(request.As, request.ViewId, ct: ct));

    private IResult Answer(InteractionOutcome outcome) => outcome.Fault is { } fault
        ? Results.BadRequest($"{host.Workspace.Bot.Name} did not take that ({fault}). Please try again.")
        : Results.Json(new { errors = outcome.Errors });

    internal sealed record ReactRequest(string Channel, string As, string Ts, string Name, bool On);

    internal sealed record CommandRequest(string Channel, string As, string Text, string? ThreadTs);

    internal sealed record ActRequest(string Channel, string As, string Action)
    {
        public string? Ts { get; init; }

        public string? ViewId { get; init; }

        public string[]? Chosen { get; init; }

        public Dictionary<string, string[]>? Values { get; init; }
    }

    internal sealed record ViewRequest(string As, string ViewId, Dictionary<string, string[]>? Values);

    internal sealed record HomeRequest(string As);
}
