using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Slack.SocketMode;

/// <summary>How sockets are kept, section <c>Slack:SocketMode</c>; without an app token there are none.</summary>
internal sealed class SocketModeOptions
{
    public const string Section = "Slack:SocketMode";

    /// <summary>
    /// Sockets that this instance keeps open. Slack allows an app ten, of all instances. 1 to 10, default 2.
    /// </summary>
    [Range(1, 10)]
    public int Connections { get; set; } = 2;

    /// <summary>How often we ask the other end whether it is still there. 50 ms to 1 min, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:01:00")]
    public TimeSpan PingEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// A socket that was silent for so long, answers to our questions included, is taken for dead. 200 ms to 10 min,
    /// default 70 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.200", "00:10:00")]
    public TimeSpan LongestSilence { get; set; } = TimeSpan.FromSeconds(70);

    /// <summary>How long opening one may take, Slack's greeting included. 100 ms to 1 min, default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan OpenTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The wait before a second attempt to open one; it doubles, with jitter. The first is made at once. 10 ms to 1
    /// min, default 1 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest of these waits. 10 ms to 10 min, default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan LongestRetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long before Slack ends a socket the next one is opened. 1 s to 10 min, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ReplaceBeforeEnd { get; set; } = TimeSpan.FromSeconds(30);
}
