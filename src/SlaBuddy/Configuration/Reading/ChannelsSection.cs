using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>channels</c>: what is watched, and what every ticket from there is known to be.</summary>
internal static class ChannelsSection
{
    private static readonly Dictionary<string, ChannelKind> Kinds = new()
    {
        ["customer"] = ChannelKind.Customer,
        ["helpdesk"] = ChannelKind.Helpdesk,
    };

    /// <param name="file">The whole file.</param>
    /// <param name="needed">Whether there is nothing to do without one.</param>
    public static IReadOnlyList<ChannelSettings> Read(Section file, bool needed)
    {
        var sections = file.Subs("channels", "channel");
        if (needed && (!file.Has("channels") || (file.Value("channels") is ListNode { Items.Count: 0 })))
            file.Faults.Add(file.Place, "No channel is watched.",
                "Add channels: with at least one entry; sla-buddy.example.yaml shows how.");

        var channels = sections.Select(ReadOne).OfType<ChannelSettings>().ToArray();
        foreach (var twice in channels.GroupBy(it => it.Channel.Text).Where(same => same.Count() > 1))
            foreach (var again in twice.Skip(1))
                file.Faults.Add(again.Channel.Place,
                    $"{twice.Key} is watched twice; the first is at {twice.First().Channel.Place}.",
                    "Keep one of them.");
        HelpdeskReader.Compare(channels, file.Faults);
        return channels;
    }

    private static ChannelSettings? ReadOne(Section section)
    {
        if (!section.Has("channel"))
            section.Faults.Add(section.Place, "This entry does not say which channel it means.",
                "Add channel: \"#name\".");
        var channel = NameReader.Channel(section, "channel");
        if (!section.Has("kind"))
            section.Faults.Add(section.Place, "This channel has no kind.",
                "Add kind: customer where customers write themselves, or kind: helpdesk where an integration does.");
        var kind = section.Choice("kind", Kinds);
        var facts = FactsReader.Facts(section);
        var escalateIn = NameReader.Channel(section, "escalate_in");
        var ignore = section.Duration("ignore_older_than", TimeSpan.Zero, Reading.Duration.Longest);
        var scanEvery = section.Duration("scan_every", TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        var integrations = section.Words("allowed_integrations");
        var patterns = FactsReader.Patterns(section);
        var helpdesk = HelpdeskReader.Read(section);
        RefuseHelpdeskKeys(section, kind);
        section.Close();
        if (channel is null || kind is null) return null;

        return new(channel, kind.Value, facts, escalateIn, ignore ?? ChannelSettings.DefaultIgnoreOlderThan,
            scanEvery ?? ChannelSettings.DefaultScanEvery,
            [.. integrations.Select(it => new SlackName(it.Value, it.Place))],
            patterns ?? FactsReader.Default(section, kind.Value)) { Helpdesk = helpdesk };
    }

    private static void RefuseHelpdeskKeys(Section section, ChannelKind? kind)
    {
        if (kind != ChannelKind.Customer) return;
        foreach (var key in (string[])["allowed_integrations", "fact_patterns", "helpdesk"])
            if (section.Has(key))
                section.Faults.Add(section.PlaceOf(key), $"{key} says nothing in a channel of kind customer.",
                    "Remove it, or make the channel kind: helpdesk.");
    }
}
