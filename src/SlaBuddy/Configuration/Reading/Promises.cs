namespace SlaBuddy.Configuration.Reading;

/// <summary>What a policy promises the customer, as far as it says so, and how early it warns.</summary>
internal sealed record Promises(
    TimeSpan? FirstResponse,
    TimeSpan? NextResponse,
    TimeSpan? Resolution,
    IReadOnlyList<TimeSpan> WarnBefore);
