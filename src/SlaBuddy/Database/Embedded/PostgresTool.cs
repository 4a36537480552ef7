using System.ComponentModel;
using System.Diagnostics;

namespace SlaBuddy.Database.Embedded;

/// <summary>Runs one of the tools that come with Postgres or with the system, and reads what it says.</summary>
internal static class PostgresTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<ToolResult> RunAsync(
        string path, IEnumerable<string> arguments, string? user, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var process = Start(path, arguments, user);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new ToolResult(Path.GetFileName(path), process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string path, IEnumerable<string> arguments, string? user)
    {
        // The working directory must be one that every user may enter.
        var start = new ProcessStartInfo(path, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (user is not null) start.UserName = user;
        // PGPORT, PGDATA and their like would speak louder than our arguments; English is what we search for.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)))
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception refusal)
        {
            throw new DatabaseFaultException(
                $"{path} could not be started{(user is null ? "" : $" as the user {user}")}: {refusal.Message}.",
                "Check that it may be run here, or give ConnectionStrings__SlaBuddy.",
                refusal);
        }
    }
}
