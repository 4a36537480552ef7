namespace SlaBuddy.Configuration.Startup;

/// <summary>What people call the settings: their names as environment variables.</summary>
internal static class SettingName
{
    public const string SlackEnabled = "Slack__Enabled";
    public const string BotToken = "Slack__BotToken";
    public const string AppToken = "Slack__AppToken";
    public const string SigningSecret = "Slack__SigningSecret";
    public const string ApiBaseUrl = "Slack__ApiBaseUrl";
    public const string CalendarId = "GoogleCalendar__CalendarId";
    public const string Calendars = "GoogleCalendar:Calendars";
    public const string CredentialsPath = "GoogleCalendar__CredentialsPath";
    public const string Helpdesks = "Helpdesks";
    public const string CalendarBaseUrl = "GoogleCalendar__BaseUrl";

    /// <summary>The value under this name, or null where it is absent or blank.</summary>
    public static string? Setting(this IConfiguration configuration, string name) =>
        configuration[name.Replace("__", ":", StringComparison.Ordinal)] is { } value
        && !string.IsNullOrWhiteSpace(value) ? value : null;
}
