using System.CommandLine;
using SlaBuddy.Database;
using Spectre.Console;

namespace SlaBuddy.CommandLine.Policies;

/// <summary><c>policy apply</c>: puts the file's calendars, policies and rules in force.</summary>
internal static class PolicyApplyCommand
{
    public static Command Create()
    {
        var file = PolicyFile.Argument();
        var move = new Option<bool>("--move-open-tickets")
        {
            Description = "Move open tickets to the policy their facts choose now; they keep their version otherwise.",
        };
        var by = new Option<string>("--applied-by")
        {
            Description = "Who puts it in force. Default: the user who runs this.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var apply = new Command("apply",
            "Put the file's calendars, policies and rules in force: a policy that changed becomes a new version.")
        {
            file, move, by,
        };
        apply.SetAction((result, ct) => RunAsync(result.GetValue(file), result.GetValue(move),
            result.GetRequiredValue(by), CommandConsole.Create(result.InvocationConfiguration.Output), ct));
        return apply;
    }

    private static async Task<int> RunAsync(
        string? file, bool move, string by, IAnsiConsole console, CancellationToken ct)
    {
        await using var app = CommandHost.Build<PolicyDatabase>();
        var database = app.Services.GetRequiredService<PolicyDatabase>();
        var policies = await CheckedFile.ReadAsync(
            file, app, console, app.Services.GetRequiredService<DatabaseStart>().MigrateAsync, ct);
        if (policies is null) return ExitCode.No;

        var before = await database.PoliciesInForceAsync(ct);
        var applied = await database.ApplyAsync(policies, by, ct);
        Report(before, applied, console);
        if (move) await MoveAsync(database, by, console, ct);
        return ExitCode.Fine;
    }

    private static void Report(
        IReadOnlyList<string> before, IReadOnlyList<AppliedVersion> applied, IAnsiConsole console)
    {
        foreach (var policy in applied)
            console.WriteLine($"{policy.PolicyId} v{policy.Version}  sha256 {policy.ShortHash}  "
                + (policy.IsNew ? "in force now" : "unchanged"));
        foreach (var gone in before.Except(applied.Select(it => it.PolicyId)))
            console.WriteLine($"{gone}  no longer in force");
    }

    private static async Task MoveAsync(
        PolicyDatabase database, string by, IAnsiConsole console, CancellationToken ct)
    {
        var moved = 0;
        await console.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Moving open tickets", maxValue: await database.CountTicketsToMoveAsync(ct));
            await foreach (var batch in database.MoveOpenTicketsAsync(by, ct)) task.Value = moved += batch;
            task.Value = task.MaxValue;
        });
        console.WriteLine($"Moved: {Counted.Of(moved, "open ticket")}.");
    }
}
