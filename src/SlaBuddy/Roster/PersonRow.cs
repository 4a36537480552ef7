using System.Text.Json.Serialization;
using SlaBuddy.Slack;

namespace SlaBuddy.Roster;

/// <summary>A person as <c>sla.record_people</c> takes one.</summary>
internal sealed record PersonRow(
    [property: JsonPropertyName("user_id")] string UserId,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("real_name")] string? RealName,
    [property: JsonPropertyName("email")] string? Email,
    [property: JsonPropertyName("home_team_id")] string? HomeTeamId,
    [property: JsonPropertyName("is_bot")] bool IsBot,
    [property: JsonPropertyName("is_restricted")] bool IsRestricted,
    [property: JsonPropertyName("is_stranger")] bool IsStranger,
    [property: JsonPropertyName("deleted")] bool Deleted,
    [property: JsonPropertyName("time_zone")] string? TimeZone = null,
    [property: JsonPropertyName("enterprise_id")] string? EnterpriseId = null)
{
    /// <summary>Slack's own helper says that it is no bot.</summary>
    private const string Slackbot = "USLACKBOT";

    public static PersonRow From(User user) => new(
        user.Id,
        Storable(user.Profile?.DisplayName is { Length: > 0 } display ? display : user.Name),
        Storable(user.RealName ?? user.Profile?.RealName),
        Storable(user.Profile?.Email),
        Storable(user.TeamId),
        user.IsBot || user.Id == Slackbot,
        user.IsRestricted || user.IsUltraRestricted,
        user.IsStranger,
        user.Deleted,
        Storable(user.Tz is { Length: > 0 } zone ? zone : null),
        Storable(user.EnterpriseUser?.EnterpriseId));

    // Postgres has no room for U+0000 in a text.
    private static string? Storable(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);
}
