using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>Finds the channels to watch. One that cannot be watched is left out, the others go on.</summary>
internal sealed class WatchedChannelResolution(
    WorkspaceDirectory directory, ChannelResolution channels, StartupFaults faults)
{
    public async Task<IReadOnlyList<ResolvedChannel>> ResolveAsync(
        TeamConfiguration team, string? opsChannelId, CancellationToken ct)
    {
        var watched = new Dictionary<string, ResolvedChannel>(StringComparer.Ordinal);
        foreach (var settings in team.Channels)
        {
            if (await ResolveOneAsync(settings, opsChannelId, ct) is not { } channel) continue;
            if (!watched.TryAdd(channel.ChannelId, channel))
                faults.LeftOut(settings.Channel.Place.ToString(),
                    $"{settings.Channel.Text} is the same channel as "
                        + $"{watched[channel.ChannelId].Settings.Channel.Text}.",
                    "Keep one of the two entries; the first is in force.");
        }
        if (watched.Count == 0)
            faults.Fatal("channels", "None of the channels can be watched.",
                "Mend at least one of them: \"SlaBuddy doctor\" says what keeps each of them out.");
        return [.. watched.Values];
    }

    private async Task<ResolvedChannel?> ResolveOneAsync(
        ChannelSettings settings, string? opsChannelId, CancellationToken ct)
    {
        if (await channels.ResolveAsync(settings.Channel, ct) is not { } channel) return null;
        string? escalateIn = null;
        if (settings.EscalateIn is { } elsewhere)
        {
            escalateIn = (await channels.ResolveAsync(elsewhere, ct))?.Id ?? opsChannelId;
            // Alarms must not come back into the thread that they were to be kept out of.
            if (escalateIn is null)
                return LeaveOut(settings, $"its alarms have no place: {elsewhere.Text} cannot be used");
        }

        var integrations = await IntegrationsAsync(settings, ct);
        // An empty list would allow every integration.
        if (integrations.Count == 0 && settings.AllowedIntegrations.Count > 0)
            return LeaveOut(settings, "none of its allowed integrations is known");
        return new(channel.Id, channel.Name ?? settings.Channel.Bare, escalateIn, integrations, settings);
    }

    private async Task<IReadOnlyList<string>> IntegrationsAsync(ChannelSettings settings, CancellationToken ct)
    {
        var ids = new List<string>();
        foreach (var name in settings.AllowedIntegrations)
        {
            IReadOnlyList<string> found =
                name.IsIntegrationId ? [name.Text] : await directory.FindIntegrationsAsync(name, ct);
            if (found.Count == 0)
                faults.LeftOut(name.Place.ToString(), $"There is no integration \"{name.Text}\" in this workspace.",
                    "Write its bot id (B…) or app id (A…); a message it posted carries both.");
            ids.AddRange(found);
        }
        return [.. ids.Distinct()];
    }

    private ResolvedChannel? LeaveOut(ChannelSettings settings, string why)
    {
        faults.LeftOut(settings.Channel.Place.ToString(), $"{settings.Channel.Text} is not watched: {why}.",
            "Mend what is named beside this in the list and start again.");
        return null;
    }
}
