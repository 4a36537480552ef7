using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using SlaBuddy.Sandbox.Faults;

namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary><c>/link/</c>: where the app's sockets arrive.</summary>
internal sealed class SocketEndpoint(SandboxHost host, CancellationToken stopping)
{
    public const string Path = "/link/";

    // Pings are answered by whoever is there; who is not, is for the app's other end to find out.
    private static readonly TimeSpan Forever = TimeSpan.FromDays(1);

    public void Map(WebApplication app)
    {
        app.Use((http, next) =>
        {
            if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
                http.Features.Set<IHttpUpgradeFeature>(new QuietUpgrade(upgrade));
            return next(http);
        });
        app.UseWebSockets();
        app.MapGet(Path, HandleAsync);
    }

    private async Task HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest || !host.Sockets.Enabled
            || !host.SocketTickets.Use(http.Request.Query["ticket"]))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        using var accepted = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = host.Options.Sockets.PingEvery, KeepAliveTimeout = Forever,
        });
        var connection = ((QuietUpgrade)http.Features.Get<IHttpUpgradeFeature>()!).Stream!;
        using var socket = new AppSocket(host.NextSocketId(), accepted, connection, host.Clock.GetUtcNow());
        try
        {
            await ServeAsync(socket, ending.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or WebSocketException or IOException)
        {
            // The other end went without a word, or the sandbox stops.
        }
        finally
        {
            host.Sockets.Remove(socket);
            await ending.CancelAsync();
        }
    }

    private async Task ServeAsync(AppSocket socket, CancellationToken ct)
    {
        if (!host.Sockets.Add(socket))
        {
            await host.Sockets.DisconnectAsync(socket, "too_many_websockets", ct);
            return;
        }
        if (host.Faults.Take("sockets", scope: FaultScope.Socket) is not null) socket.Silence();
        if (host.Options.Sockets.RefreshAfter is { } age) _ = RefreshAsync(socket, age, ct);
        await socket.SendAsync(Hello(), ct);
        await socket.ListenAsync(ct);
    }

    private async Task RefreshAsync(AppSocket socket, TimeSpan age, CancellationToken ct)
    {
        // Both begin now: whoever moves the clock when the warning is heard must not outrun the second.
        var warning = Task.Delay(age - host.Options.Sockets.Notice, host.Clock, ct);
        var refresh = Task.Delay(age, host.Clock, ct);
        try
        {
            await warning;
            await host.Sockets.DisconnectAsync(socket, "warning", ct);
            await refresh;
            await host.Sockets.DisconnectAsync(socket, "refresh_requested", ct);
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    private JsonObject Hello() => new()
    {
        ["type"] = "hello",
        ["num_connections"] = host.Sockets.Sockets.Count,
        ["connection_info"] = new JsonObject { ["app_id"] = host.Workspace.Bot.AppId },
        ["debug_info"] = new JsonObject
        {
            ["host"] = "sandbox", ["build_number"] = 1,
            ["approximate_connection_time"] = (int)(host.Options.Sockets.RefreshAfter?.TotalSeconds ?? 18_060),
        },
    };
}
