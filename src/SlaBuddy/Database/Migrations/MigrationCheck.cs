namespace SlaBuddy.Database.Migrations;

/// <summary>Compares what was applied with what this build carries.</summary>
internal static class MigrationCheck
{
    public static IReadOnlyList<DatabaseScript> Missing(
        DatabaseSource source, IReadOnlyList<AppliedMigration> applied)
    {
        var versions = applied.Select(migration => migration.Version).ToHashSet();
        return [.. source.Migrations.Where(script => !versions.Contains(script.Version))];
    }

    public static IReadOnlyList<string> Unknown(DatabaseSource source, IReadOnlyList<AppliedMigration> applied)
    {
        var versions = source.Migrations.Select(script => script.Version).ToHashSet();
        return [.. applied.Where(each => !versions.Contains(each.Version)).Select(each => each.Name)];
    }

    public static void RefuseChanged(DatabaseSource source, IReadOnlyList<AppliedMigration> applied)
    {
        var versions = source.Migrations.ToDictionary(script => script.Version);
        foreach (var migration in applied)
        {
            if (!versions.TryGetValue(migration.Version, out var script)) continue;
            if (script.Sha256 == migration.Sha256 && script.Name == migration.Name) continue;
            throw new DatabaseFaultException(
                $"Migration {migration.Name} was applied at {migration.AppliedAt:u} and is not what this build carries "
                + $"as {script.Name}.",
                "Restore the file as it was and put the change into a new migration; "
                + "a database that holds nothing of value may be dropped instead.");
        }
    }
}
