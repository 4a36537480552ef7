namespace SlaBuddy.Api.Validation.Words;

/// <summary>How something that is to be told stands.</summary>
internal sealed class NotificationStatesAttribute() : ClosedWordsAttribute("pending", "sending", "uncertain", "sent", "failed", "suppressed");
