using System.Diagnostics;

namespace SlaBuddy.Tests.Sandbox.OfficialClients;

/// <summary>
/// Slack's and Google's own clients for Node, of settled versions, installed once into a temporary folder. They want Node 20 or newer,
/// whatever the system has: so they bring it along.
/// </summary>
internal static class NpmPackages
{
    private static readonly string[] Versions =
        ["@slack/web-api@8.2.0", "@slack/bolt@5.1.0", "@googleapis/calendar@20.0.1", "rrule@2.8.1", "standardwebhooks@1.1.1",
         "ajv@8.20.0", "ajv-formats@3.0.1", "@stoplight/spectral-cli@6.16.3", "@redocly/cli@2.77.0", "node@22.23.3"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Lazy<Task<string>> Installation = new(InstallAsync);

    public static string? Npm { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "npm")).FirstOrDefault(File.Exists);

    /// <summary>The folder that <c>node_modules</c> is in.</summary>
    public static Task<string> FolderAsync() => Installation.Value;

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "sla-buddy-" + string.Join('-', Versions).Replace('/', '-'));
        if (Directory.Exists(folder)) return folder;

        // Two runs may install at once: each on its own, and the first to be ready wins.
        var draft = Directory.CreateTempSubdirectory("sla-buddy-npm-").FullName;
        await File.WriteAllTextAsync(Path.Combine(draft, "package.json"), """{"private": true}""");
        await RunAsync(draft);
        try
        {
            Directory.Move(draft, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(draft, recursive: true);
        }
        return folder;
    }

    private static async Task RunAsync(string folder)
    {
        using var npm = Process.Start(new ProcessStartInfo(
            Npm!, ["install", "--no-audit", "--no-fund", "--save-exact", "--loglevel=error", .. Versions])
        {
            WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await npm.StandardError.ReadToEndAsync(patience.Token);
            await npm.WaitForExitAsync(patience.Token);
            if (npm.ExitCode != 0)
                throw new InvalidOperationException($"npm could not install {string.Join(", ", Versions)}:\n{errors}\n{await output}");
        }
        finally
        {
            if (!npm.HasExited) npm.Kill(entireProcessTree: true);
        }
    }
}
