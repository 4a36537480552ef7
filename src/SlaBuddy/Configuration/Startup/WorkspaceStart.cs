using SlaBuddy.Configuration.Workspace;
using SlaBuddy.Hosting;
using SlaBuddy.Slack;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Asks Slack who we are and what the token may do, and what the file's names are in this workspace.</summary>
internal sealed class WorkspaceStart(
    IConfiguration configuration, TeamFile file, WorkspaceFindings findings, WorkspaceMemory memory,
    IServiceProvider services) : IStartupStep
{
    public async Task RunAsync(StartupFaults faults, CancellationToken ct)
    {
        // Its faults are told by the step before; here it only says whether asking makes sense.
        if (!SlackSettings.Check(configuration, new StartupFaults())) return;
        var slack = services.GetRequiredService<ISlackApiClient>();
        try
        {
            var identity = await slack.Auth.Test(ct);
            TokenRights.Check(identity, faults);
            if (file.Reading.Configuration is { } team)
                findings.Resolved = await new WorkspaceResolver(slack).ResolveAsync(team, mayJoin: true, faults, ct);
            findings.Identity = identity;
            findings.Remembered = null;
        }
        catch (SlackException fault) when (fault is SlackUnreachableException or SlackAmbiguousException
            or SlackRateLimitException)
        {
            if (faults.AnyFatal || (findings.Remembered ?? await memory.RecallAsync(ct)) is not { } remembered)
            {
                faults.Fatal("Slack", $"{fault.Message}.", SlackRemedy.For(fault));
                return;
            }
            findings.Remembered = remembered;
            faults.Warn("Slack", $"{fault.Message}. What was in force when it last answered stays in force.",
                "Slack is asked again until it answers; changes of the file take effect then.");
        }
        catch (SlackException fault)
        {
            faults.Fatal("Slack", $"{fault.Message}.", SlackRemedy.For(fault));
        }
    }
}
