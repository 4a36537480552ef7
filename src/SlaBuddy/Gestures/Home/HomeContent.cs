using SlaBuddy.Gestures.Shifts;

namespace SlaBuddy.Gestures.Home;

/// <summary>What one person sees in the Home tab, as <c>sla.describe_home</c> tells.</summary>
internal sealed record HomeContent
{
    public DateTimeOffset At { get; init; }
    public string? Role { get; init; }
    public string? WorkspaceUrl { get; init; }
    public IReadOnlyList<OpenTicket> Mine { get; init; } = [];
    public ShiftsNow? Shifts { get; init; }
    public TeamToday? Today { get; init; }
}

/// <summary>The team's numbers since midnight, and how many customers wait right now.</summary>
internal sealed record TeamToday(int Opened, int Answered, int Breached, int Waiting, double? MedianFirstResponseSeconds);
