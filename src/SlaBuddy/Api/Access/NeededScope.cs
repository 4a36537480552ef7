namespace SlaBuddy.Api.Access;

/// <summary>The scope that an operation needs; authorization and the OpenAPI document read it.</summary>
internal sealed record NeededScope(string Scope);
