namespace SlaBuddy.Api.Validation.Words;

/// <summary>How a promised time stands.</summary>
internal sealed class SlaStatesAttribute() : ClosedWordsAttribute("running", "paused", "met", "missed", "cancelled");
