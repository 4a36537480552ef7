using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api;

/// <summary>Which part of a list is asked for.</summary>
internal sealed record PageRequest(
    [Description("What the page before gave as next.")] string? After,
    [Description("How many at most: 1 to 200, 50 unless given.")] [Range(1, PageRequest.Most)] int? Limit)
{
    public const int Most = 200;

    private const int Usual = 50;

    public long? LastId => After is null ? null : Cursor.Read(After);

    public int Size => Limit ?? Usual;

    /// <exception cref="ApiProblemException">Something is not what it should be.</exception>
    public PageRequest Check(Dictionary<string, string>? errors = null)
    {
        errors ??= new(StringComparer.Ordinal);
        if (After is not null && LastId is null) errors["after"] = "Give what the page before gave as next.";
        return errors.Count > 0 ? throw new ApiProblemException(ApiProblem.InvalidParameter, errors: errors) : this;
    }

    /// <summary>One more was asked for than fits, to see whether there is more.</summary>
    public Page<T> Of<T>(IReadOnlyList<T> found, Func<T, long> id) => found.Count > Size
        ? new([.. found.Take(Size)], Cursor.Of(id(found[Size - 1])))
        : new(found, null);
}
