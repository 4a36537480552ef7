namespace SlaBuddy.Api.Writing;

/// <summary>Marks an operation that changes something; the OpenAPI document reads it.</summary>
internal sealed record Written;
