namespace SlaBuddy.Api.Validation.Words;

/// <summary>What was said over the calendar.</summary>
internal sealed class OverrideKindsAttribute() : ClosedWordsAttribute("cover", "off");
