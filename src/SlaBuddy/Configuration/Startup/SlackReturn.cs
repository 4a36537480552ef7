namespace SlaBuddy.Configuration.Startup;

/// <summary>
/// After a start without Slack: asks again until Slack answers, and then puts the file in force as the start would have
/// done. Where Slack answers that we may not, the service stops.
/// </summary>
internal sealed partial class SlackReturn(ConfigurationInForce inForce, WorkspaceFindings findings, StartupFaults told,
    IHostApplicationLifetime lifetime, IServiceProvider services, TimeProvider clock, ILogger<SlackReturn> logger)
    : BackgroundService
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(30);

    /// <summary>What this service runs on until Slack answers, whatever the database says meanwhile.</summary>
    private RememberedWorkspace? _known;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskEvery, clock);
        try
        {
            while (inForce.IsRemembered && await timer.WaitForNextTickAsync(stoppingToken))
                await AskAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task AskAsync(CancellationToken ct)
    {
        var faults = new StartupFaults();
        findings.Remembered = _known ??= findings.Remembered;
        await ActivatorUtilities.CreateInstance<WorkspaceStart>(services).RunAsync(faults, ct);
        if (findings.Remembered is { } remembered && !faults.AnyFatal)
        {
            LogStillSilent(remembered.Identity.TeamId);
            return;
        }
        RequireSameWorkspace(faults);
        if (!faults.AnyFatal)
            await ActivatorUtilities.CreateInstance<ConfigurationStart>(services).RunAsync(faults, ct);
        foreach (var fault in faults.All) Tell(fault);
        if (faults.AnyFatal)
        {
            told.AddRange(faults.All);
            lifetime.StopApplication();
        }
        else if (!inForce.IsRemembered)
        {
            LogBack();
        }
    }

    private void RequireSameWorkspace(StartupFaults faults)
    {
        var was = services.GetRequiredService<Slack.Installation>().TeamId;
        if (findings.Identity is { } identity && identity.TeamId != was)
            faults.Fatal(SettingName.BotToken,
                $"The token belongs to workspace {identity.TeamId}, the database to {was}.",
                "Start again, now that Slack answers, or correct the token.");
    }

    private void Tell(Fault fault)
    {
        if (fault.Severity == Severity.Fatal) LogFatal(fault.Where, fault.What, fault.Remedy);
        else LogFault(fault.Where, fault.What, fault.Remedy);
    }

    [LoggerMessage(LogLevel.Information, "Slack still does not answer; workspace {TeamId} goes on as it was")]
    private partial void LogStillSilent(string teamId);

    [LoggerMessage(LogLevel.Information, "Slack answers again, and the file is in force")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Warning, "{Where}: {What} {Remedy}")]
    private partial void LogFault(string where, string what, string remedy);

    [LoggerMessage(LogLevel.Critical, "{Where}: {What} {Remedy} SLA Buddy stops.")]
    private partial void LogFatal(string where, string what, string remedy);
}
