namespace SlaBuddy.Api.Validation;

/// <summary>
/// The only words that a member or parameter can be. Documented as such; in what comes in, anything else is refused before the
/// operation runs.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal abstract class ClosedWordsAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;
}
