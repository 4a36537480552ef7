namespace SlaBuddy.Api.Writing;

/// <summary>What is known of a call with an idempotency key, as <c>sla.begin_call</c> answers.</summary>
internal sealed record KnownCall(bool IsNew, bool IsSame, int? Status, string? Answer, string? Location);
