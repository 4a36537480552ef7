using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Finds what can be told about Slack's settings without asking Slack. Never repeats a value.</summary>
internal static partial class SlackSettings
{
    /// <summary>Whether Slack can be asked at all with these settings.</summary>
    public static bool Check(IConfiguration configuration, StartupFaults faults)
    {
        CheckSigningSecret(configuration, faults);
        CheckAppToken(configuration, faults);
        return CheckBotToken(configuration, faults) & CheckAddress(configuration, faults);
    }

    private static bool CheckBotToken(IConfiguration configuration, StartupFaults faults)
    {
        const string Remedy =
            "Copy the Bot User OAuth Token from \"OAuth & Permissions\" of your Slack app; it begins with xoxb-.";
        var token = configuration.Setting(SettingName.BotToken);
        if (token is null)
            faults.Fatal(SettingName.BotToken, "The bot token is missing.",
                $"{Remedy} To run without Slack set {SettingName.SlackEnabled}=false.");
        else if (IsAppToken(token))
            faults.Fatal(SettingName.BotToken, "This is an app-level token, not the bot token.", Remedy);
        else if (!BotToken().IsMatch(token))
            faults.Fatal(SettingName.BotToken, "This is not a bot token.", Remedy);
        else
            return true;
        return false;
    }

    private static void CheckSigningSecret(IConfiguration configuration, StartupFaults faults)
    {
        // Over a socket that we opened ourselves nothing needs to be signed.
        if (configuration.Setting(SettingName.SigningSecret) is null
            && !IsAppToken(configuration.Setting(SettingName.AppToken)))
            faults.Fatal(SettingName.SigningSecret,
                "The signing secret is missing, so no event from Slack could be trusted.",
                "Copy it from \"Basic Information\", \"App Credentials\" of your Slack app; or, for Socket Mode, give "
                    + $"{SettingName.AppToken}.");
    }

    private static void CheckAppToken(IConfiguration configuration, StartupFaults faults)
    {
        if (configuration.Setting(SettingName.AppToken) is { } token && !IsAppToken(token))
            faults.Fatal(SettingName.AppToken, "This is not an app-level token.",
                "Remove it, or copy a token from \"Basic Information\", \"App-Level Tokens\"; it begins with xapp-.");
    }

    private static bool IsAppToken(string? token) => token?.StartsWith("xapp-", StringComparison.Ordinal) == true;

    private static bool CheckAddress(IConfiguration configuration, StartupFaults faults)
    {
        if (configuration.Setting(SettingName.ApiBaseUrl) is not { } address) return true;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            faults.Fatal(SettingName.ApiBaseUrl, "This is not a web address.",
                "Remove it to reach Slack itself, or write something like https://slack.example/api/.");
            return false;
        }
        if (uri.Scheme == "http" && !uri.IsLoopback)
            faults.Warn(SettingName.ApiBaseUrl, $"The token travels to {uri.Host} without encryption.",
                "Use https wherever this is more than a test.");
        return true;
    }

    [GeneratedRegex(@"^xoxb-[A-Za-z0-9-]+\z")]
    private static partial Regex BotToken();
}
