using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SlaBuddy.Delivery;

/// <summary>
/// How fast Slack is told, and how long that is remembered. Section <c>Delivery</c> of the configuration. The defaults
/// keep to the rates that Slack publishes; they hold for all instances together.
/// </summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>Posts, for each channel. Default one a second, three at once after a quiet time, eight under way.</summary>
    [Required, ValidateObjectMembers]
    public LaneOptions Posts { get; set; } = new() { Every = TimeSpan.FromSeconds(1), Burst = 3, AtOnce = 8 };

    /// <summary>Edits of what was posted. Default 40 a minute, ten at once.</summary>
    [Required, ValidateObjectMembers]
    public LaneOptions Edits { get; set; } = new() { Every = TimeSpan.FromSeconds(1.5), Burst = 10, AtOnce = 4 };

    /// <summary>Answers to one person alone. Default 80 a minute, twenty at once.</summary>
    [Required, ValidateObjectMembers]
    public LaneOptions Answers { get; set; } = new() { Every = TimeSpan.FromSeconds(0.75), Burst = 20, AtOnce = 4 };

    /// <summary>Look-ups of posts whose outcome nobody knows. Default 40 a minute, ten at once.</summary>
    [Required, ValidateObjectMembers]
    public LaneOptions LookUps { get; set; } = new() { Every = TimeSpan.FromSeconds(1.5), Burst = 10, AtOnce = 4 };

    /// <summary>
    /// How long the outbox keeps what was told, and the log of calendar readings its failures. The tickets' histories
    /// stay. 1 to 3650 days, default 90.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(90);

    public LaneOptions Of(Way way) => way switch
    {
        Way.Post => Posts,
        Way.Edit => Edits,
        Way.Answer => Answers,
        _ => LookUps,
    };
}
