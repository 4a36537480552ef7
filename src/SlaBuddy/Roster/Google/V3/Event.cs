using Google.Apis.Requests;
using Newtonsoft.Json;

namespace SlaBuddy.Roster.Google.V3;

/// <summary>An event; of a recurring one, with <c>singleEvents</c>, one instance.</summary>
internal sealed class Event : IDirectResponseSchema
{
    [JsonProperty("id")]
    public string? Id { get; set; }

    [JsonProperty("status")]
    public string? Status { get; set; }

    [JsonProperty("summary")]
    public string? Summary { get; set; }

    [JsonProperty("start")]
    public EventDateTime? Start { get; set; }

    /// <summary>Exclusive.</summary>
    [JsonProperty("end")]
    public EventDateTime? End { get; set; }

    [JsonProperty("attendees")]
    public IList<EventAttendee>? Attendees { get; set; }

    [JsonProperty("organizer")]
    public OrganizerData? Organizer { get; set; }

    [JsonProperty("creator")]
    public CreatorData? Creator { get; set; }

    [JsonProperty("visibility")]
    public string? Visibility { get; set; }

    [JsonProperty("transparency")]
    public string? Transparency { get; set; }

    [JsonProperty("eventType")]
    public string? EventType { get; set; }

    [JsonProperty("etag")]
    public string? ETag { get; set; }

    /// <summary>Who made the event; of one in a calendar that several share, the calendar.</summary>
    internal sealed class OrganizerData
    {
        [JsonProperty("email")]
        public string? Email { get; set; }

        [JsonProperty("displayName")]
        public string? DisplayName { get; set; }

        /// <summary>It is the calendar that was asked.</summary>
        [JsonProperty("self")]
        public bool? Self { get; set; }
    }

    /// <summary>Who typed the event.</summary>
    internal sealed class CreatorData
    {
        [JsonProperty("email")]
        public string? Email { get; set; }

        [JsonProperty("displayName")]
        public string? DisplayName { get; set; }

        [JsonProperty("self")]
        public bool? Self { get; set; }
    }
}
