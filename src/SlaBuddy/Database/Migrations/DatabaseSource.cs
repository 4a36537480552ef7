using System.Reflection;

namespace SlaBuddy.Database.Migrations;

/// <summary>What the database consists of, as this build carries it.</summary>
internal sealed class DatabaseSource
{
    public DatabaseSource(IEnumerable<DatabaseScript> scripts)
    {
        var all = scripts.OrderBy(script => script.Path, StringComparer.Ordinal).ToList();
        Migrations = [.. all.Where(script => script.IsMigration).OrderBy(script => script.Version)];
        var twice = Migrations.GroupBy(script => script.Version).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
        {
            throw new DatabaseFaultException(
                $"Two migrations have the same number: {string.Join(", ", twice.Select(script => script.Name))}.",
                "Give one of them the next free number.");
        }

        // Views read functions more often than the other way round; a "requires" line says where it is not so.
        var objects = all.Where(script => !script.IsMigration).OrderBy(script => script.IsView);
        Objects = ScriptOrder.ByRequirement([.. objects]);
    }

    /// <summary>The source that travels inside the service.</summary>
    public static DatabaseSource Embedded { get; } = new(ReadFrom(typeof(DatabaseSource).Assembly));

    public IReadOnlyList<DatabaseScript> Migrations { get; }

    /// <summary>Functions and views, each after what it requires.</summary>
    public IReadOnlyList<DatabaseScript> Objects { get; }

    private static IEnumerable<DatabaseScript> ReadFrom(Assembly assembly)
    {
        foreach (var path in assembly.GetManifestResourceNames())
        {
            if (!path.StartsWith("db/", StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(path)!);
            yield return new DatabaseScript(path, reader.ReadToEnd());
        }
    }
}
