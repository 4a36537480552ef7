namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary>The addresses that <c>apps.connections.open</c> hands out: each opens one socket, once.</summary>
internal sealed class SocketTickets(SandboxHost host)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _unused = [];

    public Uri Issue()
    {
        var ticket = Guid.NewGuid().ToString("N");
        lock (_gate) _unused.Add(ticket);
        return new UriBuilder(host.BaseUrl)
        {
            Scheme = "ws", Path = SocketEndpoint.Path, Query = $"ticket={ticket}&app_id={host.Workspace.Bot.AppId}",
        }.Uri;
    }

    public bool Use(string? ticket)
    {
        lock (_gate) return ticket is not null && _unused.Remove(ticket);
    }
}
