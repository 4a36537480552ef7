using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SlaBuddy.Tests.Sdk;

/// <summary>A program of its own that says things line by line, and is told to go on.</summary>
internal sealed class ToldProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task<string> _errors;

    private ToldProgram(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _ = ListenAsync();
    }

    public static ToldProgram Start(string tool, string[] arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task SayAsync(string text) => _process.StandardInput.WriteLineAsync(text);

    /// <summary>The next line.</summary>
    public async Task<string> HearAsync()
    {
        using var enough = new CancellationTokenSource(Patience);
        try
        {
            return await _lines.Reader.ReadAsync(enough.Token);
        }
        catch (Exception silence) when (silence is ChannelClosedException or OperationCanceledException)
        {
            if (!_process.HasExited) _process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"The program said no more.\n{await _errors}", silence);
        }
    }

    /// <summary>What it says up to a line.</summary>
    public async Task<IReadOnlyList<string>> HearUntilAsync(string last)
    {
        var heard = new List<string>();
        while (await HearAsync() is var line && line != last) heard.Add(line);
        return heard;
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) _lines.Writer.TryWrite(line);
        _lines.Writer.Complete();
    }
}
