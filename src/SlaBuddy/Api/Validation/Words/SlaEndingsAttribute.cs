namespace SlaBuddy.Api.Validation.Words;

/// <summary>What closed a promised time.</summary>
internal sealed class SlaEndingsAttribute() : ClosedWordsAttribute("answered", "resolved", "cancelled");
