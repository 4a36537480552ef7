using SlaBuddy.Backtest.Export;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Backtest;

/// <summary>A channel that both the export and the team's file know.</summary>
internal sealed record ChosenChannel(ExportChannel Exported, ChannelSettings Settings, IReadOnlyList<string> Integrations)
{
    /// <summary>As the intake takes it: every root counts, however old, and nobody is told anything.</summary>
    public ResolvedChannel ToWatch() => new(Exported.Id, Exported.Name.Length > 0 ? Exported.Name : Exported.Id,
        EscalateIn: null, Integrations, Settings with { IgnoreOlderThan = TimeSpan.Zero });
}
