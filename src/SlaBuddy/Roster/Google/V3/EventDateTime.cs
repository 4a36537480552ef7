using Google.Apis.Requests;
using Google.Apis.Util;
using Newtonsoft.Json;

namespace SlaBuddy.Roster.Google.V3;

/// <summary>An instant, or a day without a zone.</summary>
internal sealed class EventDateTime : IDirectResponseSchema
{
    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    [JsonProperty("date")]
    public string? Date { get; set; }

    [JsonProperty("dateTime")]
    public string? DateTimeRaw { get; set; }

    [JsonIgnore]
    public DateTimeOffset? DateTimeDateTimeOffset
    {
        get => DiscoveryFormat.ParseDateTimeToDateTimeOffset(DateTimeRaw);
        set => DateTimeRaw = DiscoveryFormat.FormatDateTimeOffsetToDateTime(value);
    }

    [JsonProperty("timeZone")]
    public string? TimeZone { get; set; }

    [JsonProperty("etag")]
    public string? ETag { get; set; }
}
