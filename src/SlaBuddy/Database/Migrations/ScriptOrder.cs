namespace SlaBuddy.Database.Migrations;

/// <summary>Keeps scripts in their order, except that each comes after what it requires.</summary>
internal static class ScriptOrder
{
    public static IReadOnlyList<DatabaseScript> ByRequirement(IReadOnlyList<DatabaseScript> scripts)
    {
        var byName = scripts.ToLookup(script => script.Name, StringComparer.Ordinal);
        var ordered = new List<DatabaseScript>(scripts.Count);
        var placed = new HashSet<DatabaseScript>();
        var path = new List<DatabaseScript>();
        foreach (var script in scripts) Place(script);
        return ordered;

        void Place(DatabaseScript script)
        {
            if (placed.Contains(script)) return;
            if (path.Contains(script))
            {
                throw new DatabaseFaultException(
                    $"These require one another: {string.Join(" → ", path.Append(script).Select(each => each.Name))}.",
                    "Take one of the \"-- requires:\" lines out.");
            }

            path.Add(script);
            foreach (var name in script.Requires)
            {
                if (!byName.Contains(name))
                {
                    throw new DatabaseFaultException(
                        $"{script.Path} requires {name}, which no file in db/functions or db/views defines.",
                        "Correct its first line.");
                }

                foreach (var required in byName[name]) Place(required);
            }

            path.RemoveAt(path.Count - 1);
            placed.Add(script);
            ordered.Add(script);
        }
    }
}
