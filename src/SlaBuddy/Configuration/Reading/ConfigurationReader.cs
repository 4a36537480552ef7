using System.Text;

namespace SlaBuddy.Configuration.Reading;

/// <summary>Reads <c>sla-buddy.yaml</c>. Finds every fault at once, each with its place and its remedy.</summary>
internal static class ConfigurationReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int LargestFile = 1024 * 1024;

    public static ConfigurationReading ReadFile(string path)
    {
        var faults = new FileFaults(Path.GetFileName(path));
        try
        {
            using var file = File.OpenRead(path);
            // One byte more than allowed tells a file that is too large, however large it is.
            var bytes = new byte[LargestFile + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= LargestFile) return Read(bytes.AsSpan(0, length), faults);
            faults.AddToFile("The file is larger than 1 MB.", "Remove what does not belong to it.");
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

    public static ConfigurationReading ReadText(string text, string fileName) => Read(text, new FileFaults(fileName));

    private static ConfigurationReading Read(ReadOnlySpan<byte> bytes, FileFaults faults)
    {
        try
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            return Read(utf8.GetString(bytes).TrimStart('\uFEFF'), faults);
        }
        catch (DecoderFallbackException)
        {
            faults.AddToFile("The file is not UTF-8 text.", "Save it as UTF-8.");
            return new(null, faults.InOrder);
        }
    }

    private static ConfigurationReading Read(string text, FileFaults faults)
    {
        var root = new YamlTree(faults).Read(text);
        if (root is not null and not MapNode and not ScalarNode { IsEmpty: true })
            faults.Add(root.Place, "The file must consist of \"key: value\" lines.",
                "See sla-buddy.example.yaml for its shape.");
        else if (root is not null)
            return Read(new Section(root as MapNode ?? new(root.Place, []), "The file", faults));
        return new(null, faults.InOrder);
    }

    private static ConfigurationReading Read(Section file)
    {
        var channels = ChannelsSection.Read(file);
        var agents = AgentsSection.Read(file);
        var targets = TargetsSection.Read(file);
        var opsChannel = NameReader.Channel(file, "ops_channel");
        var roster = RosterSection.Read(file);
        var policies = PoliciesSection.Read(file);
        var rules = RulesSection.Read(file, policies);
        file.Close();
        TargetsSection.WarnOfUnused(targets, policies, file.Faults);
        return file.Faults.Any
            ? new(null, file.Faults.InOrder)
            : new(new(channels, agents, targets, opsChannel, roster, policies, rules), file.Faults.InOrder);
    }
}
