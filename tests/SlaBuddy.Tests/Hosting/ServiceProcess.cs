using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SlaBuddy.Tests.Hosting;

/// <summary>The real service as a process of its own, for stories that kill it.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>Starts the service and waits until it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(params (string Name, string Value)[] environment)
    {
        var service = Launch(["serve"], environment);
        await service.AwaitReadyAsync();
        return service;
    }

    /// <summary>Runs a command to its end; returns its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        await using var service = Launch(arguments, environment);
        await service._process.WaitForExitAsync().WaitAsync(Patience);
        return (service._process.ExitCode, await service._output, await service._errors);
    }

    /// <summary>As kill -9 does: no farewell.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>As a container engine does; returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{Id}"])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ServiceProcess Launch(string[] arguments, (string Name, string Value)[] environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Urls"] = address.ToString();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ServiceProcess(Process.Start(start)!, address);
    }

    private async Task AwaitReadyAsync()
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (_process.HasExited || TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                Kill();
                throw new InvalidOperationException($"The service is not ready:\n{await _output}\n{await _errors}");
            }

            try
            {
                if ((await Http.GetAsync(new Uri(Address, "/readyz"))).IsSuccessStatusCode) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // It does not listen yet, or is too busy with its start to answer.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
