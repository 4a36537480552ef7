using System.Text.Json.Serialization;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Roster;

/// <summary>An agent for a time as <c>sla.record_dated_agents</c> takes one; without an end up to now and on.</summary>
internal sealed record DatedAgentRow(
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("from_at")] DateTimeOffset? FromAt,
    [property: JsonPropertyName("to_at")] DateTimeOffset? ToAt)
{
    // The last day counts as a whole.
    public static DatedAgentRow From(DatedAgent it) =>
        new(it.Person.Text, Midnight(it.From), Midnight(it.To?.AddDays(1)));

    private static DateTimeOffset? Midnight(DateOnly? day) =>
        day is { } it ? new DateTimeOffset(it.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
