using System.Text.Json.Serialization;

namespace SlaBuddy.Roster;

/// <summary>A source as <c>sla.use_roster_sources</c> takes one.</summary>
internal sealed record RosterSourceRow(
    [property: JsonPropertyName("calendar_id")] string CalendarId,
    [property: JsonPropertyName("source")] string Source)
{
    public static RosterSourceRow From(IRosterSource it) => new(it.Id, it.Kind switch
    {
        RosterSourceKind.Google => "google",
        RosterSourceKind.Ical => "ical",
        RosterSourceKind.UserGroup => "user_group",
        _ => "file",
    });
}
