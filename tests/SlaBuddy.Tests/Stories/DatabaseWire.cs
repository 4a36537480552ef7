using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SlaBuddy.Tests.Stories;

/// <summary>
/// The wire between service and Postgres, with a place to stop it: before a statement reaches the server, or after it
/// has and before its answer comes back. So a process can be killed between two of its own steps.
/// </summary>
internal sealed class DatabaseWire : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string socketPath;
    private readonly Task accepting;
    private TaskCompletionSource hit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile byte[]? statement;
    private volatile bool answersToo;

    public DatabaseWire(string socketPath)
    {
        this.socketPath = socketPath;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The statement was sent and stopped here.</summary>
    public Task Hit => hit.Task;

    /// <summary>The next statement that contains this never reaches the server.</summary>
    public void StopBefore(string sql) => Arm(sql, reachesServer: false);

    /// <summary>The next statement that contains this is carried out, but its answer never comes back.</summary>
    public void StopAfter(string sql) => Arm(sql, reachesServer: true);

    public void Open() => statement = null;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        stopping.Dispose();
    }

    private void Arm(string sql, bool reachesServer)
    {
        hit = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        answersToo = reachesServer;
        statement = Encoding.UTF8.GetBytes(sql);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptSocketAsync(stopping.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    private async Task CarryAsync(Socket service)
    {
        using var client = service;
        using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var gate = new Gate();
        try
        {
            await server.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cut.Token);
            await Task.WhenAny(
                PumpAsync(client, server, chunk => Inspect(chunk, gate), cut.Token),
                PumpAsync(server, client, _ => gate.AnswersPass, cut.Token));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            return;
        }
        finally
        {
            await cut.CancelAsync();
        }
    }

    private bool Inspect(ReadOnlyMemory<byte> chunk, Gate gate)
    {
        if (statement is not { } wanted || chunk.Span.IndexOf(wanted) < 0) return gate.RequestsPass;
        gate.AnswersPass = false;
        gate.RequestsPass = false;
        hit.TrySetResult();
        return answersToo;
    }

    private static async Task PumpAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, bool> passes,
        CancellationToken ct)
    {
        var buffer = new byte[256 * 1024];
        int read;
        while ((read = await from.ReceiveAsync(buffer, SocketFlags.None, ct)) > 0)
        {
            if (!passes(buffer.AsMemory(0, read))) continue;
            await to.SendAsync(buffer.AsMemory(0, read), SocketFlags.None, ct);
        }
    }

    private sealed class Gate
    {
        public volatile bool RequestsPass = true;
        public volatile bool AnswersPass = true;
    }
}
