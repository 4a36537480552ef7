using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SlaBuddy.Sandbox.Demo;

/// <summary>SLA Buddy as its users run it: a process of its own that knows nothing of a sandbox.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly ServiceLog _log;

    private ServiceProcess(Process process, ServiceLog log, Uri url) => (_process, _log, Url) = (process, log, url);

    public Uri Url { get; }

    public static async Task<ServiceProcess> StartAsync(
        string program, SandboxHost sandbox, DemoFolder folder, CancellationToken ct)
    {
        var url = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var log = new ServiceLog(folder.Log);
        var process = new Process { StartInfo = Describe(program, sandbox, folder, url, "serve") };
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var service = new ServiceProcess(process, log, url);
        try
        {
            await service.ReadyAsync(ct);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    /// <summary>The first key of the API, made as people make one.</summary>
    public static async Task<string> MakeKeyAsync(string program, SandboxHost sandbox, DemoFolder folder, Uri url, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Describe(program, sandbox, folder, url, "keys", "create", "demo") };
        process.Start();
        var said = process.StandardOutput.ReadToEndAsync(ct);
        var complaint = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? (await said).Split('\n')[0].Trim()
            : throw new DemoFaultException($"No key of the API could be made: {(await complaint).Trim()}", 1);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
        _log.Dispose();
    }

    private static ProcessStartInfo Describe(
        string program, SandboxHost sandbox, DemoFolder folder, Uri url, params string[] command)
    {
        var managed = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(managed ? "dotnet" : program, managed ? [program, .. command] : command)
        {
            WorkingDirectory = folder.Root, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // A connection string in this shell may lead to somebody's real tickets.
        foreach (var name in (string[])[
            "ConnectionStrings__SlaBuddy", "Slack__AppToken", "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS"])
            start.Environment.Remove(name);
        start.Environment["Slack__BotToken"] = sandbox.Options.BotToken;
        start.Environment["Slack__SigningSecret"] = sandbox.Options.SigningSecret;
        start.Environment["Slack__ApiBaseUrl"] = new Uri(sandbox.BaseUrl, "api/").ToString();
        start.Environment["GoogleCalendar__CalendarId"] = Google.SandboxCalendar.Shifts;
        start.Environment["GoogleCalendar__CredentialsPath"] = folder.Credentials;
        start.Environment["GoogleCalendar__BaseUrl"] = new Uri(sandbox.BaseUrl, "google/calendar/v3/").ToString();
        start.Environment["Policies__Path"] = folder.Policies;
        start.Environment["Database__DataPath"] = folder.Data;
        start.Environment["Urls"] = url.ToString();
        return start;
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(StartPatience);
        try
        {
            while (!await IsReadyAsync(http, patience.Token))
            {
                if (_process.HasExited)
                    throw new DemoFaultException(
                        $"SLA Buddy ended with exit code {_process.ExitCode}. It said:\n\n{_log.Tail()}", 1);
                await Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DemoFaultException(
                $"SLA Buddy was not ready within {StartPatience.TotalSeconds:0} s. It said:\n\n{_log.Tail()}", 1);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Url, "readyz"), ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task StopAsync()
    {
        if (_process.HasExited) return;
        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await AskToStopAsync(patience.Token);
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    // .NET sends no SIGTERM; every shell does, and without a package that a bare machine may lack.
    private async Task AskToStopAsync(CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
        {
            _process.Kill(entireProcessTree: true);
            return;
        }
        using var kill =
            Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]);
        await kill.WaitForExitAsync(ct);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
