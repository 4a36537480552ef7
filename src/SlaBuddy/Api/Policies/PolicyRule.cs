using System.Text.Json.Serialization;
using SlaBuddy.Configuration.Plans;

namespace SlaBuddy.Api.Policies;

/// <summary>The first rule whose condition holds for a ticket's facts chooses its policy; without a condition it holds for every ticket.</summary>
internal sealed record PolicyRule(string? When, [property: JsonPropertyOrder(1)] string PolicyId)
{
    /// <summary>An SQL/JSON path predicate over the facts, as people write it.</summary>
    public string? When { get; init; } = When is null ? null : Condition.Shown(When);
}
