using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Hosting.Telemetry;

/// <summary>Who may read <c>/metrics</c>. Section <c>Metrics</c> of the configuration.</summary>
internal sealed class MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>
    /// What a reader that has no key sends as <c>Authorization: Bearer …</c>. At least 16 characters. No default: then only
    /// keys open it.
    /// </summary>
    [MinLength(16, ErrorMessage =
        "Metrics__BearerToken is shorter than 16 characters; make a longer one, or remove it and read with a key that has the scope metrics:read.")]
    public string? BearerToken { get; set; }
}
