namespace SlaBuddy.Api.Policies.Plans;

/// <summary>A level (<c>level 2</c>) or a promised time (<c>first_response</c>) that would be due at another instant; absent: at none.</summary>
internal sealed record DueChange(string What, DateTimeOffset? DueBefore, DateTimeOffset? DueAfter);
