using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Frame;

namespace SlaBuddy.Sandbox.Pages;

/// <summary>What people do on the page. Only JSON is taken, so that no other site's form can write here.</summary>
internal sealed class PageActions(Workspace workspace, ReadMarks marks)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sandbox/post", Post);
        routes.MapPost("/sandbox/edit", Edit);
        routes.MapPost("/sandbox/delete", Delete);
        routes.MapPost("/sandbox/read", Read);
    }

    private IResult Post(PostRequest request)
    {
        if (workspace.Directory.FindChannel(request.Channel) is not { } channel)
            return Results.BadRequest("There is no such channel.");
        if (string.IsNullOrWhiteSpace(request.Text)) return Results.BadRequest("There is nothing to send.");
        if (workspace.Directory.FindIntegration(request.As) is { } integration)
            return Sent(PostAsIntegration(integration, channel, request.Text));
        if (workspace.Directory.FindPerson(request.As) is not { } person)
            return Results.BadRequest("Nobody of that name is here.");
        return Sent(workspace.PostAs(
            person.Id, channel.Id, SlackText.FromPerson(request.Text.Trim(), workspace), request.ThreadTs));
    }

    private IResult Edit(EditRequest request)
    {
        if (Own(request.Channel, request.Ts, request.As) is not { } message) return NotOwn();
        workspace.EditAs(
            request.As, message.ChannelId, message.Ts, SlackText.FromPerson(request.Text.Trim(), workspace));
        return Results.NoContent();
    }

    private IResult Delete(DeleteRequest request)
    {
        if (Own(request.Channel, request.Ts, request.As) is not { } message) return NotOwn();
        workspace.Delete(message.ChannelId, message.Ts);
        return Results.NoContent();
    }

    private IResult Read(ReadRequest request)
    {
        if (workspace.Directory.FindChannel(request.Channel) is { } channel)
            marks.Read(request.As, channel.Id, request.ThreadTs, request.Until);
        return Results.NoContent();
    }

    private string PostAsIntegration(Integration integration, Channel channel, string typed)
    {
        var lines = typed.Replace("\r", "", StringComparison.Ordinal).Trim().Split('\n', 2);
        JsonArray? attachments = lines.Length < 2 ? null
            : [new JsonObject { ["color"] = "2f7d6b", ["text"] = SlackText.Escape(lines[1]) }];
        return workspace.PostAsIntegration(
            integration.BotId, integration.Name, channel.Id, SlackText.Escape(lines[0]), attachments);
    }

    private Message? Own(string channel, string ts, string author) =>
        workspace.Directory.FindChannel(channel) is { } place
        && workspace.Read(place.Id, timeline => timeline.Find(ts)) is { } message
            && message.UserId == author ? message : null;

    private static IResult Sent(string ts) => Results.Json(new { ts });

    private static IResult NotOwn() => Results.BadRequest("People change only what they wrote themselves.");

    internal sealed record PostRequest(string Channel, string As, string Text, string? ThreadTs);

    internal sealed record EditRequest(string Channel, string As, string Ts, string Text);

    internal sealed record DeleteRequest(string Channel, string As, string Ts);

    internal sealed record ReadRequest(string Channel, string As, string? ThreadTs, string Until);
}
