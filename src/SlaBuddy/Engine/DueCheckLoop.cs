namespace SlaBuddy.Engine;

/// <summary>Checks what is due when it is due, and at least once a second.</summary>
internal sealed class DueCheckLoop(DueCheck check, Doorbell doorbell, Agenda agenda, TimeProvider clock,
    ILogger<DueCheckLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    protected override Task<bool> RunOnceAsync(CancellationToken stopping) => check.RunOnceAsync(stopping);
}
