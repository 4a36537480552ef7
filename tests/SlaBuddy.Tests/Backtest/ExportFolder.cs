using System.IO.Compression;
using System.Text.Json;
using SlaBuddy.Tests.Engine;

namespace SlaBuddy.Tests.Backtest;

/// <summary>A Slack export that a test writes, with the team's file and the list of agents beside it.</summary>
internal sealed class ExportFolder : IDisposable
{
    public const string Ana = "UANA";
    public const string Carla = "UCARLA";

    private readonly Dictionary<string, List<object>> _days = [];

    public ExportFolder()
    {
        Root = Directory.CreateTempSubdirectory("sla-buddy-export-").FullName;
        Channels(("C0GENERAL", "general"));
        Write("users.json", """[{"id": "UANA", "name": "ana"}, {"id": "UCARLA", "name": "carla"}]""");
        Policies = Beside("sla-buddy.yaml",
            """
            channels:
              - {channel: "#general", kind: customer, facts: {tier: enterprise}}
            """);
        Agents = Beside("agents.txt", "UANA ana\n");
    }

    public string Root { get; }

    public string Export => Path.Combine(Root, "export");

    public string Policies { get; }

    public string Agents { get; }

    public static string Ts(double minute) => EngineWorld.Ts(minute);

    public void Channels(params (string Id, string Name)[] channels) =>
        Write("channels.json", JsonSerializer.Serialize(channels.Select(it => new { id = it.Id, name = it.Name })));

    public ExportFolder Said(double minute, string by, double? root = null, string channel = "general") =>
        Add(minute, new { type = "message", user = by, text = "a secret", ts = Ts(minute),
            thread_ts = root is { } at ? Ts(at) : null }, channel);

    /// <summary>Anything else that lies in a day's file.</summary>
    public ExportFolder Add(double minute, object message, string channel = "general")
    {
        var day = $"{channel}/{EngineWorld.At(minute):yyyy-MM-dd}.json";
        if (!_days.TryGetValue(day, out var messages)) _days[day] = messages = [];
        messages.Add(message);
        Write(day, JsonSerializer.Serialize(messages));
        return this;
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Export, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Beside(string name, string text)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Zip(string topFolder = "")
    {
        var path = Path.Combine(Root, "export.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var file in Directory.EnumerateFiles(Export, "*", SearchOption.AllDirectories))
            zip.CreateEntryFromFile(file, topFolder + Path.GetRelativePath(Export, file));
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
