using Google.Apis.Requests;
using Newtonsoft.Json;

namespace SlaBuddy.Roster.Google.V3;

/// <summary>Somebody, or some room, that was invited.</summary>
internal sealed class EventAttendee : IDirectResponseSchema
{
    [JsonProperty("email")]
    public string? Email { get; set; }

    [JsonProperty("displayName")]
    public string? DisplayName { get; set; }

    [JsonProperty("responseStatus")]
    public string? ResponseStatus { get; set; }

    /// <summary>The one who made the event.</summary>
    [JsonProperty("organizer")]
    public bool? Organizer { get; set; }

    /// <summary>The calendar that was asked.</summary>
    [JsonProperty("self")]
    public bool? Self { get; set; }

    /// <summary>A room or a thing.</summary>
    [JsonProperty("resource")]
    public bool? Resource { get; set; }

    [JsonProperty("etag")]
    public string? ETag { get; set; }
}
