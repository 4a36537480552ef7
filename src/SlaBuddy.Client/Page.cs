namespace SlaBuddy.Client;

/// <summary>Part of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">What is on this page, in the list's order.</param>
/// <param name="Next">What to ask for the following page with, as <c>after</c>; null on the last one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
