using SlaBuddy.Engine;

namespace SlaBuddy.Intake;

/// <summary>Apart from the due check, so that a thread that cannot be read holds up no other ticket.</summary>
internal sealed class ThreadHearingLoop(ThreadHearing hearing, Doorbell doorbell, Agenda agenda, TimeProvider clock,
    ILogger<ThreadHearingLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    protected override async Task<bool> RunOnceAsync(CancellationToken stopping)
    {
        await hearing.RunOnceAsync(stopping);
        return false;
    }
}
