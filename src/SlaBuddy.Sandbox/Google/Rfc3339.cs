using System.Globalization;
using System.Text.RegularExpressions;

namespace SlaBuddy.Sandbox.Google;

/// <summary>Instants as Google writes and reads them: the offset is obligatory.</summary>
internal static partial class Rfc3339
{
    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTimeOffset instant)
    {
        instant = default;
        return Form().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out instant);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
