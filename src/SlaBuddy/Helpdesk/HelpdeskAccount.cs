using System.Net.Http.Headers;
using System.Text;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Helpdesk;

/// <summary>A helpdesk with what opens it.</summary>
internal sealed class HelpdeskAccount(HelpdeskSettings settings, HelpdeskOptions options)
{
    public string Name => settings.Name;

    public HelpdeskKind Kind => settings.Kind;

    public Uri Url => settings.Url;

    public TimeSpan Timeout => options.Timeout;

    /// <summary>What people call it.</summary>
    public string Title => string.Equals(Name, $"{Kind}", StringComparison.OrdinalIgnoreCase)
        ? $"{Kind}"
        : $"{Kind} \"{Name}\"";

    public AuthenticationHeaderValue Credentials => (Kind, options.Email) switch
    {
        (HelpdeskKind.Freshdesk, _) => Basic($"{options.Token}:X"),
        (_, { Length: > 0 } email) => Basic($"{email}/token:{options.Token}"),
        _ => new("Bearer", options.Token),
    };

    public string Setting(string key) => $"{HelpdeskOptions.Section}__{Name}__{key}";

    private static AuthenticationHeaderValue Basic(string credentials) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
}
