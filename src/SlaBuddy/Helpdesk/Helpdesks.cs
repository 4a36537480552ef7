using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Helpdesk.Freshdesk;
using SlaBuddy.Helpdesk.Wire;
using SlaBuddy.Helpdesk.Zendesk;

namespace SlaBuddy.Helpdesk;

/// <summary>The helpdesks that the team's file names, each with its credentials.</summary>
internal sealed class Helpdesks(
    TeamFile file, IConfiguration configuration, IHttpClientFactory clients, TimeProvider clock)
{
    private readonly Lazy<Dictionary<string, IHelpdesk>> _known = new(() =>
        (file.Reading.Configuration?.Helpdesks ?? []).ToDictionary(settings => settings.Name,
            settings => Open(settings, configuration, clients, clock), StringComparer.Ordinal));

    public IHelpdesk? Find(string name) => _known.Value.GetValueOrDefault(name);

    private static IHelpdesk Open(
        HelpdeskSettings settings, IConfiguration configuration, IHttpClientFactory clients, TimeProvider clock)
    {
        var options = configuration.GetSection($"{HelpdeskOptions.Section}:{settings.Name}").Get<HelpdeskOptions>()
            ?? new();
        var account = new HelpdeskAccount(settings, options);
        var wire = new HelpdeskWire(account, clients, clock);
        return settings.Kind == HelpdeskKind.Zendesk
            ? new ZendeskHelpdesk(account, wire)
            : new FreshdeskHelpdesk(account, wire);
    }
}
