using SlaBuddy.Slack;

namespace SlaBuddy.Backtest.Export;

/// <summary>What a Slack export holds: its channels, its people, and where each channel's days lie.</summary>
internal sealed class SlackExport : IDisposable
{
    private readonly ExportFiles _files;

    private SlackExport(ExportFiles files)
    {
        _files = files;
        Channels = ReadChannels();
        People = files.Has("users.json") ? [.. files.Json<List<User>>("users.json").Where(it => it.Id is { Length: > 0 })] : [];
    }

    public IReadOnlyList<ExportChannel> Channels { get; }

    /// <summary>Empty where the export has no list of them.</summary>
    public IReadOnlyList<User> People { get; }

    /// <exception cref="BacktestFaultsException">It is no export, or one of its files is broken.</exception>
    public static SlackExport Open(string path)
    {
        var files = ExportFiles.Open(path);
        try
        {
            return new SlackExport(files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>The files of a channel's days, oldest first.</summary>
    public IReadOnlyList<string> DaysOf(ExportChannel channel) =>
        [.. FilesOf(channel).Where(DayFile.IsNamedAsOne)];

    /// <summary>The files of the export's last days, of whatever channel.</summary>
    public IReadOnlyList<string> LastDays()
    {
        var days = _files.Names.Where(DayFile.IsNamedAsOne).ToLookup(DayFile.DayOf);
        // A day ends earlier in one zone than in another, so the last message may stand in the file of the day before.
        var last = days.Select(day => day.Key).DefaultIfEmpty().Max();
        return [.. days.Where(day => day.Key.DayNumber >= last.DayNumber - 1).SelectMany(day => day)];
    }

    /// <summary>What else lies in a channel's folder: canvases, lists and the like.</summary>
    public IReadOnlyList<string> OthersOf(ExportChannel channel) =>
        [.. FilesOf(channel).Where(name => !DayFile.IsNamedAsOne(name)).Select(_files.PlaceOf)];

    public DayMessages Read(string day) => _files.Read(day, bytes => new DayMessages(
        [.. SlackJson.Parse<List<MessageEvent?>>(bytes).OfType<MessageEvent>()], ReplyLists.RootsIn(bytes)));

    public string PlaceOf(string day) => _files.PlaceOf(day);

    public void Dispose() => _files.Dispose();

    private IEnumerable<string> FilesOf(ExportChannel channel) =>
        _files.Names.Where(name => name.LastIndexOf('/') is var slash and > 0
            && (name.AsSpan(0, slash).SequenceEqual(channel.Name) || name.AsSpan(0, slash).SequenceEqual(channel.Id)));

    private List<ExportChannel> ReadChannels()
    {
        var lists = new[] { "channels.json", "groups.json", "mpims.json", "dms.json" }.Where(_files.Has).ToArray();
        // Without any list the folders are all there is to go by.
        if (lists.Length == 0)
            return [.. _files.Names.Where(DayFile.IsNamedAsOne).Select(name => Path.GetDirectoryName(name)!).Distinct()
                .Select(name => new ExportChannel { Id = name, Name = name })];
        return [.. lists.SelectMany(_files.Json<List<ExportChannel>>)
            .Select(it => it with { Id = it.Id is { Length: > 0 } ? it.Id : it.Name })
            .Where(it => it.Id is { Length: > 0 })
            .DistinctBy(it => it.Id)];
    }
}
