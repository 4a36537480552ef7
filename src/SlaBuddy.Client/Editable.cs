using System.Text.Json.Serialization;

namespace SlaBuddy.Client;

/// <summary>What can be changed with a word about which state of it was meant.</summary>
public abstract record Editable
{
    /// <summary>
    /// Names this state of it. Given as <c>ifMatch</c> with a change, the change is made only if nobody made another meanwhile; otherwise
    /// <see cref="ChangedMeanwhileException"/>. Null where it came inside of a list. Source: RFC 9110, section 8.8.3.
    /// </summary>
    [JsonIgnore]
    public string? ETag { get; internal set; }
}
