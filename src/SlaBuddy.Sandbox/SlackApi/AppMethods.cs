using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary><c>apps.connections.open</c>: where the app may open a socket. The app's own token calls it.</summary>
internal static class AppMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("apps.connections.open", Tier.Tier1, [], Open) { TakesAppToken = true },
    ];

    private static JsonObject Open(ApiCall call) => call.Host.Sockets.Enabled
        ? new JsonObject { ["url"] = call.Host.SocketTickets.Issue().ToString() }
        : throw new SlackApiException("socket_mode_not_enabled");
}
