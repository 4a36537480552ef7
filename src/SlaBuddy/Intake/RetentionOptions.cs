using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Intake;

/// <summary>How long what people wrote is kept; section <c>Retention</c> of the configuration.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>
    /// After this the text of a message is emptied; tickets, times and history stay. 1 h to 10 years, default 30 days.
    /// </summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepTextFor { get; set; } = TimeSpan.FromDays(30);
}
