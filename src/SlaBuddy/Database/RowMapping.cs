using Dapper;

namespace SlaBuddy.Database;

/// <summary>How rows become records: columns in snake_case, instants in UTC.</summary>
internal static class RowMapping
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new InstantHandler());
        return true;
    });

    public static void Register() => _ = Registered.Value;
}
