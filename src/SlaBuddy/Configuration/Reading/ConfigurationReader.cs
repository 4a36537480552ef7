using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>Reads <c>sla-buddy.yaml</c>. Finds every fault at once, each with its place and its remedy.</summary>
internal static class ConfigurationReader
{
    /// <param name="path">Where the file is.</param>
    /// <param name="withSlack">Whether there is a workspace, and so must be channels.</param>
    public static ConfigurationReading ReadFile(string path, bool withSlack = true)
    {
        var faults = new FileFaults(Path.GetFileName(path));
        try
        {
            if (SmallFile.Read(path) is not { } bytes)
                faults.AddToFile("The file is larger than 1 MB.", "Remove what does not belong to it.");
            else if (SmallFile.AsText(bytes) is not { } text)
                faults.AddToFile("The file is not UTF-8 text.", "Save it as UTF-8.");
            else
                return Read(text, faults, Path.GetDirectoryName(Path.GetFullPath(path)), withSlack);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.AddToFile($"There is no file {path}.",
                "Copy sla-buddy.example.yaml there and adapt it, or let Policies__Path point to where it is.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.AddToFile($"The file {path} cannot be read.", "Let the user that runs SLA Buddy read it.");
        }
        return new(null, faults.InOrder);
    }

    /// <param name="text">What the file holds.</param>
    /// <param name="fileName">What people call it.</param>
    /// <param name="folder">Where the files it names stand; without one it can name none.</param>
    /// <param name="withSlack">Whether there is a workspace, and so must be channels.</param>
    public static ConfigurationReading ReadText(string text, string fileName, string? folder = null, bool withSlack = true) =>
        Read(text, new FileFaults(fileName), folder, withSlack);

    private static ConfigurationReading Read(string text, FileFaults faults, string? folder, bool withSlack)
    {
        var root = new YamlTree(faults).Read(text);
        if (root is not null and not MapNode and not ScalarNode { IsEmpty: true })
            faults.Add(root.Place, "The file must consist of \"key: value\" lines.",
                "See sla-buddy.example.yaml for its shape.");
        else if (root is not null)
            return Read(new Section(root as MapNode ?? new(root.Place, []), "The file", faults), folder, withSlack);
        return new(null, faults.InOrder);
    }

    private static ConfigurationReading Read(Section file, string? folder, bool withSlack)
    {
        var channels = ChannelsSection.Read(file, needed: withSlack);
        var facts = FactsReader.KnownFacts(file, channels);
        var agents = AgentsSection.Read(file);
        var targets = TargetsSection.Read(file);
        var opsChannel = NameReader.Channel(file, "ops_channel");
        var warningsChannel = NameReader.Channel(file, "warnings_channel");
        var breachesChannel = NameReader.Channel(file, "breaches_channel");
        var roster = RosterSection.Read(file);
        var gestures = GesturesSection.Read(file);
        var calendars = CalendarsSection.Read(file, folder);
        var policies = PoliciesSection.Read(file, calendars);
        var rules = RulesSection.Read(file, policies, facts);
        file.Close();
        TargetsSection.CompareWithUses(targets, policies, roster.Leads, file.Faults);
        if (file.Faults.Any) return new(null, file.Faults.InOrder);
        var team = new TeamConfiguration(channels, agents, targets, opsChannel, roster, policies, rules)
        {
            Calendars = calendars,
            Gestures = gestures,
            WarningsChannel = warningsChannel,
            BreachesChannel = breachesChannel,
        };
        return new(team, file.Faults.InOrder);
    }
}
