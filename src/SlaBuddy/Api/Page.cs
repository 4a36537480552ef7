namespace SlaBuddy.Api;

/// <summary>Part of a list. <c>next</c> is what to send as <c>after</c> for what follows; absent at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
