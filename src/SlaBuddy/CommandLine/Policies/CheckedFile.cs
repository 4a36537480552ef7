using SlaBuddy.Configuration.Startup;
using SlaBuddy.Configuration.Workspace;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>Reads the file and lets Postgres read its share, before a command uses it.</summary>
internal static class CheckedFile
{
    /// <summary>The policies of a file without a fault; otherwise null, and the faults were told.</summary>
    /// <param name="file">The file, if it was named.</param>
    /// <param name="app">What the command stands on.</param>
    /// <param name="console">Takes what is wrong.</param>
    /// <param name="prepare">Makes the database ready; not called for a file that is wrong anyhow.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task<AppliedPolicies?> ReadAsync(string? file, WebApplication app, IAnsiConsole console,
        Func<CancellationToken, Task> prepare, CancellationToken ct)
    {
        var reading = PolicyFile.Read(file, app.Configuration);
        var faults = new List<Fault>(reading.Faults);
        if (reading.Configuration is { } team)
        {
            await prepare(ct);
            faults.AddRange(await app.Services.GetRequiredService<PolicyDatabase>().CheckAsync(team, ct));
        }

        FaultReport.Show(faults, console);
        if (!faults.Any(FaultReport.IsFatal)) return AppliedPolicies.From(reading.Configuration!);
        console.WriteLine($"Refused: {FaultReport.Count(faults)}. Nothing was changed.");
        return null;
    }
}
