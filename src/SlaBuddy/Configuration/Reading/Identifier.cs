using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Reading;

/// <summary>The short words by which policies and calendars are known.</summary>
internal static partial class Identifier
{
    /// <param name="section">The part of the file that has the id.</param>
    /// <param name="what">What the id is of.</param>
    /// <param name="example">An id somebody might choose.</param>
    public static string? Read(Section section, string what, string example)
    {
        var id = section.RequiredText("id", $"Add id: with a short word of your own, such as {example}.");
        if (id is not null && !Word().IsMatch(id))
            section.Faults.Add(section.PlaceOf("id"), $"\"{Section.Shown(id)}\" cannot be the id of a {what}.",
                "Use lower-case letters, digits, - and _, at most 63.");
        return id;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,62}\z")]
    private static partial Regex Word();
}
