namespace SlaBuddy.Api.Validation.Words;

/// <summary>How a promised time stands.</summary>
internal sealed class SlaStatesAttribute() : WordsAttribute("running", "paused", "met", "missed", "cancelled");
