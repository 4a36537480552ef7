using System.Diagnostics;
using System.Text.Json.Nodes;

namespace SlaBuddy.Tests.Sandbox.OfficialClients;

/// <summary>A script of ours that uses the official clients; it says what it has to say as lines of JSON.</summary>
internal sealed class NodeScript : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private NodeScript(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static Task<NodeScript> StartAsync(string name, params (string Name, string Value)[] environment) =>
        StartInAsync("Sandbox/OfficialClients", name, environment);

    /// <param name="room">The folder that the script stands in.</param>
    /// <param name="name">The script.</param>
    /// <param name="environment">What it is told.</param>
    public static async Task<NodeScript> StartInAsync(
        string room, string name, params (string Name, string Value)[] environment)
    {
        // Node looks for packages beside the script.
        var folder = await NpmPackages.FolderAsync();
        var script = Path.Combine(folder, $"{Guid.NewGuid():N}-{name}");
        File.Copy(Path.Combine(AppContext.BaseDirectory, room, name), script);
        var start = new ProcessStartInfo(Path.Combine(folder, "node_modules", "node", "bin", "node"), [script])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        return new NodeScript(Process.Start(start)!);
    }

    /// <summary>The next line; what Node complained of, if there is none.</summary>
    public async Task<JsonObject> HearAsync(CancellationToken ct)
    {
        while (await _process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (line.StartsWith('{')) return JsonNode.Parse(line)!.AsObject();
        }
        throw new InvalidOperationException($"The script ended:\n{await _errors}");
    }

    /// <summary>A line that it reads.</summary>
    public async Task TellAsync(string line, CancellationToken ct)
    {
        await _process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
        await _process.StandardInput.FlushAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        File.Delete(_process.StartInfo.ArgumentList[0]);
        _process.Dispose();
    }
}
