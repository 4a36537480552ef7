using SlaBuddy.Engine;

namespace SlaBuddy.Gestures.Home;

/// <summary>Keeps the Home tabs current, apart from what must be told in time.</summary>
internal sealed class HomeLoop(HomeDrawing drawing, Doorbell doorbell, Agenda agenda, TimeProvider clock,
    ILogger<HomeLoop> logger) : WakingLoop(doorbell, agenda, clock, logger)
{
    protected override async Task<bool> RunOnceAsync(CancellationToken stopping)
    {
        await drawing.RunOnceAsync(stopping);
        return false;
    }
}
