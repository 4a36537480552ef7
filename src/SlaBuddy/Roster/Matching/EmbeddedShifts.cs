using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SlaBuddy.Roster.Google;

namespace SlaBuddy.Roster.Matching;

/// <summary>Tells by its title whether a shift is spent with a product team, and with which.</summary>
internal sealed class EmbeddedShifts(IOptions<GoogleCalendarOptions> options)
{
    private const string ProductGroup = "product";

    private readonly Regex _pattern = Compile(options.Value.EmbeddedPattern);

    /// <exception cref="RegexMatchTimeoutException">The configured pattern takes too long on this title.</exception>
    public (bool Embedded, string? Product) Read(string? summary)
    {
        var match = _pattern.Match(summary ?? "");
        var product = match.Groups[ProductGroup];
        return (match.Success, product is { Success: true, Length: > 0 } ? product.Value : null);
    }

    public static CalendarFaultException TooSlow(RegexMatchTimeoutException slow) => new(
        "The pattern for embedded shifts takes too long; make roster.embedded_pattern simpler.", inner: slow);

    public static bool IsPattern(string pattern)
    {
        try
        {
            return Compile(pattern) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // A pattern is somebody's own; it must not be able to stop the roster for long.
    private static Regex Compile(string pattern) => new(
        pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250));
}
