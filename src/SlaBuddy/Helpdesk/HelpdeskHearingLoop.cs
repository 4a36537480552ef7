using SlaBuddy.Engine;

namespace SlaBuddy.Helpdesk;

/// <summary>Apart from the due check and from Slack, so that a helpdesk that cannot be read holds up neither.</summary>
internal sealed class HelpdeskHearingLoop(HelpdeskHearing hearing, Doorbell doorbell, Agenda agenda, TimeProvider clock,
    ILogger<HelpdeskHearingLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    protected override Task<bool> RunOnceAsync(CancellationToken stopping) => hearing.RunOnceAsync(stopping);
}
