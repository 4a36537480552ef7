namespace SlaBuddy.Api.Validation;

/// <summary>Words that stand in one place only; those that stand in several have an attribute of their own.</summary>
internal sealed class WordsAttribute(params string[] words) : ClosedWordsAttribute(words);
