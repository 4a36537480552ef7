using System.IO.Compression;
using System.Text.Json;

namespace SlaBuddy.Sandbox.Import;

/// <summary>
/// The files of an export, from a folder or a ZIP. Names are relative to where <c>users.json</c> lies.
/// </summary>
internal sealed class ExportFiles
{
    private const string Remedy = "Give the ZIP that Slack's export made, or the folder it was unpacked to";

    private readonly string _source;
    private readonly SortedDictionary<string, Func<Stream>> _files = new(StringComparer.Ordinal);

    private ExportFiles(string source) => _source = source;

    public IEnumerable<string> Names => _files.Keys;

    public static T Read<T>(string source, Func<ExportFiles, T> read)
    {
        var files = new ExportFiles(source);
        if (Directory.Exists(source))
        {
            foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
                files._files[Path.GetRelativePath(source, path).Replace('\\', '/')] = () => File.OpenRead(path);
            return read(files.AtRoot());
        }
        if (!File.Exists(source)) throw new ImportFaultException(source, "there is no such file or folder", Remedy);
        try
        {
            using var zip = ZipFile.OpenRead(source);
            foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
                files._files[entry.FullName] = entry.Open;
            return read(files.AtRoot());
        }
        catch (InvalidDataException fault)
        {
            throw new ImportFaultException(
                source, $"it is no ZIP that can be read ({fault.Message.TrimEnd('.')})", Remedy);
        }
    }

    public bool Has(string name) => _files.ContainsKey(name);

    public T Json<T>(string name)
    {
        if (!_files.TryGetValue(name, out var open))
            throw new ImportFaultException(_source, $"it holds no {name}", Remedy);
        try
        {
            using var stream = open();
            return JsonSerializer.Deserialize<T>(stream)
                ?? throw new ImportFaultException($"{_source}/{name}", "it is empty", "Export it again");
        }
        catch (JsonException fault)
        {
            throw new ImportFaultException($"{_source}/{name}",
                $"it is not JSON as Slack exports it (line {fault.LineNumber + 1}, {fault.Path ?? "the beginning"})",
                "Mend the file or export it again");
        }
    }

    public string[] Lines(string name)
    {
        using var reader = new StreamReader(_files[name]());
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    // Some tools put everything into one folder inside the ZIP.
    private ExportFiles AtRoot()
    {
        var users =
            _files.Keys.Where(name => name == "users.json" || name.EndsWith("/users.json", StringComparison.Ordinal))
            .MinBy(name => name.Length) ?? throw new ImportFaultException(_source, "it holds no users.json", Remedy);
        var root = users[..^"users.json".Length];
        if (root.Length == 0) return this;
        var moved = new ExportFiles(_source);
        foreach (var (name, open) in _files.Where(file => file.Key.StartsWith(root, StringComparison.Ordinal)))
            moved._files[name[root.Length..]] = open;
        return moved;
    }
}
