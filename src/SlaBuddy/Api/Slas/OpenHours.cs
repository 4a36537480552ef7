namespace SlaBuddy.Api.Slas;

/// <summary>A span of the policy's business calendar.</summary>
internal sealed record OpenHours(DateTimeOffset StartsAt, DateTimeOffset EndsAt);
