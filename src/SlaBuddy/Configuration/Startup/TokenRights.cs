using SlaBuddy.Slack;
using SlaBuddy.Slack.Manifest;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Compares what the token may do with what we need.</summary>
internal static class TokenRights
{
    private const string Remedy =
        $"Paste {AppManifest.FileName} under \"App Manifest\" of your Slack app, and install the app again.";

    public static void Check(AuthTestResponse identity, StartupFaults faults)
    {
        if (identity.BotId is null)
            faults.Fatal(SettingName.BotToken, "This token belongs to a person, not to a bot.",
                "Copy the Bot User OAuth Token from \"OAuth & Permissions\" of your Slack app; it begins with xoxb-.");
        // Slack always says; something that stands in for it may not.
        if (identity.Scopes is null) return;
        var missing = RequiredScopes.MissingFrom(identity.Scopes).ToLookup(scope => scope.IsVital);
        if (missing[true].Any()) faults.Fatal(SettingName.BotToken, Lacks(missing[true]), Remedy);
        if (missing[false].Any()) faults.Warn(SettingName.BotToken, Lacks(missing[false]), Remedy);
    }

    private static string Lacks(IEnumerable<RequiredScope> missing) =>
        $"The token lacks {string.Join(", ", missing.Select(scope => $"{scope.Name} (to {scope.Purpose})"))}.";
}
