using SlaBuddy.Api.Validation;

namespace SlaBuddy.Api.Policies;

/// <summary>
/// What is promised, and who hears of it when it is not kept; one version, which never changes. <c>Rearm</c> says what a customer's
/// message after an answer starts: <c>timer</c>, <c>ladder</c> (which climbs as well) or <c>never</c>.
/// </summary>
internal sealed record Policy(
    string PolicyId,
    int Version,
    string Name,
    bool InForce,
    TimeSpan FirstResponse,
    TimeSpan? NextResponse,
    TimeSpan? Resolution,
    IReadOnlyList<TimeSpan> WarnBefore,
    TimeSpan SnoozeFor,
    int? MostSnoozes,
    [Words("timer", "ladder", "never")] string Rearm,
    CalendarVersion? Calendar,
    Bundle Bundle,
    IReadOnlyList<PolicyLevel> Levels,
    DateTimeOffset AppliedAt,
    string AppliedBy);
