using Google.Apis.Requests;
using Newtonsoft.Json;

namespace SlaBuddy.Roster.Google;

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

    [JsonProperty("transparency")]
    public string? Transparency { get; set; }

    [JsonProperty("eventType")]
    public string? EventType { get; set; }

    [JsonProperty("etag")]
    public string? ETag { get; set; }
}
