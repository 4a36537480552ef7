using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary>Who may read <c>/metrics</c>. Section <c>Metrics</c> of the configuration.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>
    /// What a reader sends as <c>Authorization: Bearer …</c>. At least 16 characters. No default: then only this machine
    /// may read.
    /// </summary>
    [MinLength(16, ErrorMessage =
        "Metrics__BearerToken is shorter than 16 characters; make a longer one, or remove it to let only this machine read.")]
    public string? BearerToken { get; set; }
}
