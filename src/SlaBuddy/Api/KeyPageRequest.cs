using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api;

/// <summary>Which part of a list is asked for that is in the order of words, not of numbers.</summary>
internal sealed record KeyPageRequest(
    [Description("What the page before gave as next.")] string? After,
    [Description("How many at most: 1 to 200, 50 unless given.")] [Range(1, PageRequest.Most)] int? Limit)
{
    public string? LastKey => After is null ? null : Cursor.ReadKey(After);

    public int Size => Numbered.Size;

    private PageRequest Numbered => new(null, Limit);

    /// <exception cref="ApiProblemException">Something is not what it should be.</exception>
    public KeyPageRequest Check(Dictionary<string, string>? errors = null)
    {
        errors ??= new(StringComparer.Ordinal);
        if (After is not null && LastKey is null) errors["after"] = "Give what the page before gave as next.";
        Numbered.Check(errors);
        return this;
    }

    /// <summary>One more was asked for than fits, to see whether there is more.</summary>
    public Page<T> Of<T>(IReadOnlyList<T> found, Func<T, string> key) => found.Count > Size
        ? new([.. found.Take(Size)], Cursor.Of(key(found[Size - 1])))
        : new(found, null);
}
