using System.CommandLine;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Database;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary><c>policy validate</c>: tells every fault of the file; asks a database that is there and needs none.</summary>
internal static class PolicyValidateCommand
{
    public static Command Create()
    {
        var file = PolicyFile.Argument();
        var validate = new Command("validate",
            "Tell every fault of the file with its line, its column and a remedy; exit code 1 if there is one.")
        {
            file,
        };
        validate.SetAction((result, ct) =>
            RunAsync(result.GetValue(file), CommandConsole.Create(result.InvocationConfiguration.Output), ct));
        return validate;
    }

    private static async Task<int> RunAsync(string? file, IAnsiConsole console, CancellationToken ct)
    {
        await using var app = CommandHost.Build<PolicyDatabase>();
        var reading = PolicyFile.Read(file, app.Configuration);
        var faults = reading.Faults.ToList();
        var askedPostgres = "";
        if (reading.Configuration is { } team)
            askedPostgres = await AskPostgresAsync(team, app.Services.GetRequiredService<PolicyDatabase>(), faults, ct);

        FaultReport.Show(faults, console);
        if (faults.Any(FaultReport.IsFatal))
        {
            console.WriteLine($"Refused: {FaultReport.Count(faults)}.");
            return ExitCode.No;
        }
        console.WriteLine($"Valid: {Contents(reading.Configuration!)}"
            + $"{(faults.Count == 0 ? "" : $"; {FaultReport.Count(faults)}")}.");
        console.WriteLine(askedPostgres);
        return ExitCode.Fine;
    }

    private static async Task<string> AskPostgresAsync(
        TeamConfiguration team, PolicyDatabase database, List<Fault> faults, CancellationToken ct)
    {
        const string NotAsked = "the syntax of conditions and patterns was not checked by Postgres.";
        if (database.Configured is not { } address) return $"ConnectionStrings__SlaBuddy is not set: {NotAsked}";
        try
        {
            faults.AddRange(await database.CheckAsync(team, ct));
            return $"Conditions and patterns were checked by {address}.";
        }
        catch (DatabaseFaultException)
        {
            return $"{address} cannot be asked: {NotAsked}";
        }
    }

    private static string Contents(TeamConfiguration team) => string.Join(", ",
        Counted.Of(team.Channels.Count, "channel"),
        Counted.Of(team.Policies.Count, "policy", "policies"),
        Counted.Of(team.Rules.Count, "rule"),
        Counted.Of(team.Calendars.Count, "calendar"));
}
