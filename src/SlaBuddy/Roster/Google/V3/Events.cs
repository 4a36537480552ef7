using Google.Apis.Requests;
using Newtonsoft.Json;

namespace SlaBuddy.Roster.Google.V3;

/// <summary>One page of a calendar's events.</summary>
internal sealed class Events : IDirectResponseSchema
{
    [JsonProperty("items")]
    public IList<Event>? Items { get; set; }

    [JsonProperty("nextPageToken")]
    public string? NextPageToken { get; set; }

    /// <summary>The calendar's own zone, in which its all-day events are meant.</summary>
    [JsonProperty("timeZone")]
    public string? TimeZone { get; set; }

    /// <summary>What whoever asks may do: none, freeBusyReader, reader, writer or owner.</summary>
    [JsonProperty("accessRole")]
    public string? AccessRole { get; set; }

    [JsonProperty("etag")]
    public string? ETag { get; set; }
}
