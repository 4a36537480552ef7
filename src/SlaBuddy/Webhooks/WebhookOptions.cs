using System.ComponentModel.DataAnnotations;

namespace SlaBuddy.Webhooks;

/// <summary>Where webhooks may lead, and how they are delivered. Section <c>Webhooks</c> of the configuration.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>
    /// Networks of your own that webhooks may lead into, as CIDRs with commas between: <c>10.1.0.0/16, fd12::/48</c>. Default: none,
    /// so that only public addresses are called.
    /// </summary>
    public string AllowedNetworks { get; set; } = "";

    /// <summary>Whether a webhook may be called without TLS. Default no.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>How long one attempt may take, redirects included. 100 ms to 20 s, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:20")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many calls one instance has under way at a time. 4 to 1000, default 64.</summary>
    [Range(4, 1000)]
    public int AtOnce { get; set; } = 64;

    /// <summary>How many of them, over all instances, go to one webhook. 1 to 100, default 8.</summary>
    [Range(1, 100)]
    public int AtOncePerWebhook { get; set; } = 8;

    /// <summary>How long deliveries and their attempts can be looked at. 1 to 365 days, default 30.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
