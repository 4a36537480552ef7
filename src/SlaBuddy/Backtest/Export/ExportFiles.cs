using System.IO.Compression;
using System.Text.Json;
using SlaBuddy.Slack;

namespace SlaBuddy.Backtest.Export;

/// <summary>
/// The files of an export by their names below its root. Nothing is ever unpacked to a disk, so a name that climbs out
/// of the archive leads nowhere, and what unpacks to more than anybody wrote is refused.
/// </summary>
internal sealed class ExportFiles : IDisposable
{
    /// <summary>How large one file may be when it is unpacked; a day of a busy channel has a few MB.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    /// <summary>How much may be read in all.</summary>
    public const long LargestExport = 8L * 1024 * 1024 * 1024;

    public const int MostFiles = 1_000_000;

    // A folder around everything, one folder a channel, and the files.
    private const int Depth = 2;
    private const string Remedy = "Give the ZIP that Slack's export made, or the folder it was unpacked to.";

    private readonly string _source;
    private readonly ZipArchive? _zip;
    private readonly SortedDictionary<string, Func<Stream>> _files = new(StringComparer.Ordinal);
    private long _left = LargestExport;

    private ExportFiles(string source, ZipArchive? zip)
    {
        _source = source;
        _zip = zip;
    }

    public IEnumerable<string> Names => _files.Keys;

    /// <exception cref="BacktestFaultsException">It is no export that can be read.</exception>
    public static ExportFiles Open(string path)
    {
        var source = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        try
        {
            return Directory.Exists(path) ? OpenFolder(path, source) : OpenZip(path, source);
        }
        catch (InvalidDataException fault)
        {
            throw new BacktestFaultsException(source, $"It is no ZIP that can be read: {fault.Message}", Remedy);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new BacktestFaultsException(source, $"It cannot be read: {refusal.Message}", Remedy);
        }
    }

    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>For people: the export and the file in it.</summary>
    public string PlaceOf(string name) => $"{_source}/{name}";

    public T Json<T>(string name) => Read(name, SlackJson.Parse<T>);

    /// <exception cref="BacktestFaultsException">The file is broken, or too large.</exception>
    public T Read<T>(string name, Func<ReadOnlySpan<byte>, T> parse)
    {
        try
        {
            return parse(Bytes(name));
        }
        catch (JsonException fault)
        {
            throw new BacktestFaultsException(PlaceOf(name),
                $"It is not JSON as Slack exports it (line {(fault.LineNumber ?? 0) + 1}).",
                "Export again, or mend the file or take it out.");
        }
    }

    public void Dispose() => _zip?.Dispose();

    private static ExportFiles OpenFolder(string path, string source)
    {
        var files = new ExportFiles(source, null);
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = Depth,
            // A link may lead out of the folder, or round in circles.
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = false,
        };
        foreach (var file in Directory.EnumerateFiles(path, "*.json", options))
            files.Add(Path.GetRelativePath(path, file).Replace('\\', '/'), () => File.OpenRead(file));
        return files.AtRoot();
    }

    private static ExportFiles OpenZip(string path, string source)
    {
        var zip = ZipFile.OpenRead(path);
        try
        {
            var files = new ExportFiles(source, zip);
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
                files.Add(entry.FullName.Replace('\\', '/'), entry.Open);
            return files.AtRoot();
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    private void Add(string name, Func<Stream> open)
    {
        if (!name.EndsWith(".json", StringComparison.Ordinal)) return;
        if (name.StartsWith("__MACOSX/", StringComparison.Ordinal) || name.Split('/').Contains("..")) return;
        _files[name] = open;
        if (_files.Count > MostFiles)
            throw new BacktestFaultsException(_source, $"It holds more than {MostFiles:N0} files.", Remedy);
    }

    private byte[] Bytes(string name)
    {
        try
        {
            using var stream = _files[name]();
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            // Counted while unpacking: what the archive says about its own sizes may be a lie.
            for (int read; (read = stream.Read(buffer)) > 0; bytes.Write(buffer, 0, read))
            {
                _left -= read;
                if (bytes.Length + read > LargestFile || _left < 0)
                    throw new BacktestFaultsException(PlaceOf(name),
                        _left < 0 ? "The export unpacks to more than 8 GB." : "It unpacks to more than 256 MB.",
                        "Export fewer channels or a shorter time.");
            }

            return WithoutMark(bytes.ToArray());
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException
            or NotSupportedException)
        {
            throw new BacktestFaultsException(PlaceOf(name), $"It cannot be read: {fault.Message}", Remedy);
        }
    }

    private static byte[] WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes;

    // Some tools put everything into one folder inside the ZIP.
    private ExportFiles AtRoot()
    {
        var lists = _files.Keys.Where(name => Path.GetFileName(name) is "channels.json" or "groups.json" or "users.json")
            .Select(name => name[..(name.LastIndexOf('/') + 1)]);
        var channels = _files.Keys.Where(DayFile.IsNamedAsOne)
            .Select(name => Path.GetDirectoryName(name)!)
            .Select(folder => folder[..(folder.LastIndexOf('/') + 1)]);
        var root = lists.MinBy(folder => folder.Length) ?? channels.MinBy(folder => folder.Length)
            ?? throw new BacktestFaultsException(_source,
                "It holds neither channels.json nor a channel's folder with a file a day.", Remedy);
        foreach (var (name, open) in _files.ToArray())
        {
            _files.Remove(name);
            if (name.StartsWith(root, StringComparison.Ordinal)) _files[name[root.Length..]] = open;
        }

        return this;
    }
}
