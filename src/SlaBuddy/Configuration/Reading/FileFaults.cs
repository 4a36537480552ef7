using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Configuration.Reading;

/// <summary>Everything wrong with one file and those it names, told in the order of their lines.</summary>
internal sealed class FileFaults(string file)
{
    private readonly HashSet<(Place Place, Fault Fault)> _found = [];

    /// <summary>The name by which people know the file.</summary>
    public string File { get; } = file;

    /// <summary>How many were found so far: whoever asks twice learns whether a part of the file was right.</summary>
    public int Count => _found.Count;

    public bool Any => _found.Any(entry => entry.Fault.Severity == Severity.Fatal);

    public IReadOnlyList<Fault> InOrder =>
    [
        .. _found.OrderBy(entry => entry.Place.File == File ? "" : entry.Place.File, StringComparer.Ordinal)
            .ThenBy(entry => entry.Place)
            .Select(entry => entry.Fault),
    ];

    public void Add(Place place, string what, string remedy) => Add(Severity.Fatal, place, what, remedy);

    public void Warn(Place place, string what, string remedy) => Add(Severity.Warning, place, what, remedy);

    public void AddToFile(string what, string remedy) => Add(new(File, 0, 0), what, remedy);

    // A key may be looked at more than once on the way; its fault is told once.
    private void Add(Severity severity, Place place, string what, string remedy) =>
        _found.Add((place, new Fault(severity, place, what, remedy)));
}
