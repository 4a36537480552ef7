using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Delivery;

/// <summary>The rhythm of one way to Slack.</summary>
internal sealed class LaneOptions
{
    /// <summary>The steady distance between two calls. 0 s (as fast as it goes) to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Every { get; set; }

    /// <summary>How many may go at once after a quiet time. 1 to 100.</summary>
    [Range(1, 100)]
    public int Burst { get; set; }

    /// <summary>How many calls one instance has under way at a time. 1 to 100.</summary>
    [Range(1, 100)]
    public int AtOnce { get; set; }
}
