using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SlaBuddy.Database.Migrations;

/// <summary>One file of <c>db/</c>: a migration, a function or a view.</summary>
internal sealed record DatabaseScript(string Path, string Sql)
{
    private const string RequiresMark = "-- requires:";

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public bool IsMigration => Path.StartsWith("db/migrations/", StringComparison.Ordinal);

    public bool IsView => Path.StartsWith("db/views/", StringComparison.Ordinal);

    // A checkout with other line endings is the same script.
    public string Sha256 => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n").TrimStart('\uFEFF'))));

    /// <summary>The number a migration's name begins with: 2 for <c>0002_engine</c>.</summary>
    public int Version =>
        int.TryParse(Name.Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new DatabaseFaultException(
                $"{Path} has no number.", "Name migrations NNNN_name.sql, counting up from 0001.");

    /// <summary>What must exist before this function or view: names on a first line <c>-- requires: a b</c>.</summary>
    public IReadOnlyList<string> Requires =>
        Sql.TrimStart('\uFEFF').StartsWith(RequiresMark, StringComparison.Ordinal)
            ? Sql.TrimStart('\uFEFF').Split('\n')[0][RequiresMark.Length..]
                .Split([' ', ',', '\r'], StringSplitOptions.RemoveEmptyEntries)
            : [];
}
