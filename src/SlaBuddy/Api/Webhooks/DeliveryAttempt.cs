namespace SlaBuddy.Api.Webhooks;

/// <summary>One attempt: when it began, how long it took, and what came of it. Without <c>Took</c> it is under way.</summary>
internal sealed record DeliveryAttempt(int Attempt, DateTimeOffset At, TimeSpan? Took, int? Status, string? Error);
