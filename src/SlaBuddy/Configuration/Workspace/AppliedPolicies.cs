using System.Text.Json;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>What <c>sla.apply_policies</c> and <c>sla.plan_policies</c> take; needs no workspace to be known.</summary>
internal sealed record AppliedPolicies(
    IReadOnlyList<AppliedCalendar> Calendars, IReadOnlyList<AppliedPolicy> Policies, IReadOnlyList<AppliedRule> Rules)
{
    /// <summary>How documents for and from the database are written.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static AppliedPolicies From(TeamConfiguration team) => new(
        [.. team.Calendars.Select(AppliedCalendar.From)],
        [.. team.Policies.Select(AppliedPolicy.From)],
        [.. team.Rules.Select(rule => new AppliedRule(rule.When, rule.Policy))]);

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
