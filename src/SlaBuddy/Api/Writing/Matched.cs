namespace SlaBuddy.Api.Writing;

/// <summary>Marks an operation that heeds <c>If-Match</c>; the OpenAPI document reads it.</summary>
internal sealed record Matched;
