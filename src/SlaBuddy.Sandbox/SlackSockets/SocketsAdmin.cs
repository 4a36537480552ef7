namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary><c>/sandbox/sockets</c>: which sockets there are, and how they come to harm.</summary>
internal sealed class SocketsAdmin(SocketHub hub)
{
    private static readonly string[] Reasons =
        ["warning", "refresh_requested", "too_many_websockets", "link_disabled"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sandbox/sockets", () => Results.Json(new
        {
            enabled = hub.Enabled,
            sockets = hub.Sockets.Select(socket => new
            {
                socket.Id, socket.OpenedAt, socket.IsSilent, socket.IsLeaving, socket.Sent, socket.Acknowledged,
            }),
        }));
        routes.MapPost("/sandbox/sockets/silence", hub.Silence);
        routes.MapPost("/sandbox/sockets/disconnect", DisconnectAsync);
        routes.MapPut("/sandbox/sockets/enabled", (SwitchRequest request) => { hub.Enabled = request.Enabled; });
    }

    private async Task<IResult> DisconnectAsync(DisconnectRequest request)
    {
        if (!Reasons.Contains(request.Reason))
            return Results.BadRequest($"'{request.Reason}' is no reason. Try {string.Join(", ", Reasons)}.");
        // Not tied to this request: a socket may be closed when the answer is long given.
        await hub.DisconnectAsync(request.Reason, CancellationToken.None);
        return Results.NoContent();
    }

    internal sealed record DisconnectRequest(string Reason);

    internal sealed record SwitchRequest(bool Enabled);
}
