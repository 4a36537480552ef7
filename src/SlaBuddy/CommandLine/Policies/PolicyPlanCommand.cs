using System.CommandLine;
using SlaBuddy.Configuration.Plans;

namespace SlaBuddy.CommandLine.Policies;

/// <summary><c>policy plan</c>: what the file would change, and for which open tickets. Changes nothing.</summary>
internal static class PolicyPlanCommand
{
    public static Command Create()
    {
        var file = PolicyFile.Argument();
        var json = new Option<bool>("--json") { Description = "Print the plan as one JSON object." };
        var plan = new Command("plan",
            "Show what the file's policies, calendars and rules would change, and which open tickets would change with "
                + "them. Changes nothing.") { file, json };
        plan.SetAction((result, ct) => RunAsync(result.GetValue(file), result.GetValue(json),
            result.InvocationConfiguration.Output, result.InvocationConfiguration.Error, ct));
        return plan;
    }

    private static async Task<int> RunAsync(
        string? file, bool json, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        await using var app = CommandHost.Build<PolicyDatabase>();
        var database = app.Services.GetRequiredService<PolicyDatabase>();
        // Whoever parses the answer must not find a warning in it.
        var console = CommandConsole.Create(json ? errors : output);
        var policies = await CheckedFile.ReadAsync(file, app, console, database.RequireMigratedAsync, ct);
        if (policies is null) return ExitCode.No;

        var plan = await database.PlanAsync(policies, ct);
        if (json) await output.WriteLineAsync(plan);
        else new PlanReport(console).Show(PolicyPlan.Parse(plan));
        return ExitCode.Fine;
    }
}
