namespace SlaBuddy.Api.Validation.Words;

/// <summary>What closed a promised time.</summary>
internal sealed class SlaEndingsAttribute() : WordsAttribute("answered", "resolved", "cancelled");
