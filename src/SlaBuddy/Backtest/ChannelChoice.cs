using SlaBuddy.Backtest.Export;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Backtest;

/// <summary>Finds the channels that the team's file watches among those of the export, by name or id.</summary>
internal sealed class ChannelChoice(SlackExport export, string exportName, StartupFaults faults)
{
    private const int Listed = 20;

    public IReadOnlyList<ChosenChannel> Choose(TeamConfiguration team)
    {
        var chosen = new Dictionary<string, ChosenChannel>(StringComparer.Ordinal);
        foreach (var settings in team.Channels)
        {
            var name = settings.Channel;
            var found = export.Channels.FirstOrDefault(it => name.IsChannelId ? it.Id == name.Text : it.Name == name.Bare);
            if (found is null)
                faults.LeftOut(name.Place.ToString(), $"The export has no channel {name.Text}.{Meant(name)}",
                    "Nothing to do if it is younger than the export.");
            else if (!chosen.TryAdd(found.Id, new(found, settings, IntegrationsOf(settings, found))))
                faults.LeftOut(name.Place.ToString(), $"{name.Text} is {found.Shown}, which stands in the file already.",
                    "Keep one of the two entries; the first is in force.");
        }

        if (chosen.Count == 0)
            faults.Fatal(exportName,
                $"The file and the export have no channel in common. The file watches "
                    + $"{List(team.Channels.Select(it => it.Channel.Text))}; the export holds "
                    + $"{List(export.Channels.Select(it => it.Shown))}.",
                "Name at least one of the export's channels under channels, by its name or id.");
        else
            TellOthers(chosen);
        return [.. chosen.Values];
    }

    private void TellOthers(Dictionary<string, ChosenChannel> chosen)
    {
        var others = export.Channels.Where(it => !chosen.ContainsKey(it.Id)).ToArray();
        if (others.Length > 0)
            faults.LeftOut(exportName, $"The file does not name {List(others.Select(it => it.Shown))}.",
                "Add a channel to the file to have it judged, too.");
        foreach (var channel in chosen.Values)
        {
            if (export.OthersOf(channel.Exported) is [var first, ..] files)
                faults.LeftOut(first,
                    files.Count == 1 ? "It is not a day's file." : $"It and {files.Count - 1} more are no days' files.",
                    "Nothing to do: messages stand in files named by their day.");
            if (channel.Settings.Kind == ChannelKind.Helpdesk)
                faults.Warn(channel.Settings.Channel.Place.ToString(),
                    $"{channel.Settings.Channel.Text} is a helpdesk's channel: an export holds no answers of a helpdesk.",
                    "Read its tickets as never answered.");
        }
    }

    private string[] IntegrationsOf(ChannelSettings settings, ExportChannel channel) =>
        [.. settings.AllowedIntegrations.SelectMany(name => IntegrationsOf(name, channel)).Distinct()];

    private IReadOnlyList<string> IntegrationsOf(SlackName name, ExportChannel channel)
    {
        if (name.IsIntegrationId) return [name.Text];
        string[] found =
        [
            .. export.People
                .Where(it => it.IsBot && it.Profile?.BotId is not null
                    && new[] { it.Name, it.RealName, it.Profile.DisplayName, it.Profile.RealName }
                        .Contains(name.Text, StringComparer.OrdinalIgnoreCase))
                .Select(it => it.Profile!.BotId!),
        ];
        if (found.Length > 0) return found;
        faults.LeftOut(name.Place.ToString(), $"The export knows no integration \"{name.Text}\" for {channel.Shown}.",
            "Write its bot id (B…) or app id (A…); a message it posted carries both.");
        // An empty list would allow every integration.
        return [name.Text];
    }

    private string Meant(SlackName name) =>
        name.IsChannelId ? "" : NearMiss.Ask(name.Text, export.Channels.Select(it => it.Shown));

    private static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        var more = all.Length > Listed ? $" and {all.Length - Listed} more" : "";
        return all.Length == 0 ? "none" : string.Join(", ", all.Take(Listed)) + more;
    }
}
