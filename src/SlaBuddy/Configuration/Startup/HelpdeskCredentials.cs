using System.Globalization;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Finds what can be told about a helpdesk's settings without asking it. Never repeats a token.</summary>
internal static class HelpdeskCredentials
{
    public static void Check(IConfiguration configuration, TeamConfiguration? team, StartupFaults faults)
    {
        // A file that could not be read may name any helpdesk.
        if (team is null) return;
        foreach (var helpdesk in team.Helpdesks) Check(configuration, helpdesk, faults);
        var known = team.Helpdesks.Select(helpdesk => helpdesk.Name).ToArray();
        foreach (var section in configuration.GetSection(SettingName.Helpdesks).GetChildren())
            if (!known.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                faults.Warn($"{SettingName.Helpdesks}__{section.Key}",
                    $"No channel names this helpdesk.{NearMiss.Ask(section.Key, known)}",
                    "Add helpdesk: to its channel in the file, or remove the setting.");
    }

    private static void Check(IConfiguration configuration, HelpdeskSettings helpdesk, StartupFaults faults)
    {
        var prefix = $"{SettingName.Helpdesks}__{helpdesk.Name}__";
        if (configuration.Setting(prefix + "Token") is null)
            faults.Fatal(prefix + "Token", $"There is no token for {helpdesk.Name} ({helpdesk.Url.Host}).",
                helpdesk.Kind == HelpdeskKind.Zendesk
                    ? $"Make an API token in Zendesk's Admin Center, and set {prefix}Email to the agent it is used with."
                    : "Copy the API key from the profile settings of a Freshdesk agent.");
        if (helpdesk.Kind == HelpdeskKind.Freshdesk && configuration.Setting(prefix + "Email") is not null)
            faults.Warn(prefix + "Email", "Freshdesk asks for no e-mail address.", "Remove it.");
        if (configuration.Setting(prefix + "Timeout") is { } timeout
            && !(TimeSpan.TryParse(timeout, CultureInfo.InvariantCulture, out var limit)
                && limit >= TimeSpan.FromMilliseconds(100) && limit <= TimeSpan.FromSeconds(20)))
            faults.Fatal(prefix + "Timeout", "This is no time from 00:00:00.1 to 00:00:20.",
                "Write 00:00:10 or remove it.");
        if (helpdesk.Url.IsLoopback
            && !configuration.GetValue<bool>($"{SettingName.Helpdesks}:{helpdesk.Name}:AllowLoopback"))
            faults.Fatal(helpdesk.Place.ToString(), $"{helpdesk.Name} is said to run on this very machine.",
                $"Write the helpdesk's own address, or set {prefix}AllowLoopback=true for a local stand-in.");
    }
}
