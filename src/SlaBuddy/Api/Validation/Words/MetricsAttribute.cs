namespace SlaBuddy.Api.Validation.Words;

/// <summary>What was promised.</summary>
internal sealed class MetricsAttribute() : ClosedWordsAttribute("first_response", "next_response", "resolution");
