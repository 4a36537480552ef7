using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Configuration.Startup;

/// <summary>A channel as it was found; <paramref name="Written"/> is what the file calls it.</summary>
internal sealed record RememberedChannel(
    string Written, string ChannelId, string Name, string? EscalateIn, IReadOnlyList<string> AllowedIntegrations)
{
    public static RememberedChannel From(ResolvedChannel it) =>
        new(it.Settings.Channel.Text, it.ChannelId, it.Name, it.EscalateIn, it.AllowedIntegrations);

    public ResolvedChannel With(ChannelSettings settings) =>
        new(ChannelId, Name, EscalateIn, AllowedIntegrations, settings);
}
