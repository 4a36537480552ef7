namespace SlaBuddy.Tests.Sdk.Tutorials;

/// <summary>
/// Something of a page that a test does or compares: a snippet by its language, or <c>clock</c> with a time. What it shows of an outcome
/// is <c>json</c> or <c>text</c>.
/// </summary>
internal sealed record TutorialStep(string Kind, string Text, int Line)
{
    public bool IsOutcome => Kind is "json" or "text";
}
