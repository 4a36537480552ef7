namespace SlaBuddy.Api.Writing;

/// <summary>Marks an operation whose answer has an ETag; the OpenAPI document reads it.</summary>
internal sealed record Tagged;
