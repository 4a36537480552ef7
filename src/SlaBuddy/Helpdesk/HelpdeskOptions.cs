namespace SlaBuddy.Helpdesk;

/// <summary>
/// How a helpdesk is reached. Section <c>Helpdesks:&lt;name&gt;</c> of the configuration; the address stands in the
/// team's file. Checked at start by <c>HelpdeskCredentials</c>.
/// </summary>
internal sealed class HelpdeskOptions
{
    public const string Section = "Helpdesks";

    /// <summary>Zendesk: the agent an API token is used with; without it the token is an OAuth access token.</summary>
    public string? Email { get; set; }

    /// <summary>Zendesk's API or OAuth token, or Freshdesk's API key. No default.</summary>
    public string? Token { get; set; }

    /// <summary>Whether the address may be this machine's own: for a local stand-in. Default no.</summary>
    public bool AllowLoopback { get; set; }

    /// <summary>How long one call may take. 100 ms to 20 s, default 10 s.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
