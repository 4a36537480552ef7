using System.Text.Json;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Finds what can be told about the calendar's settings without asking Google. Never repeats a key.</summary>
internal static class CalendarSettings
{
    private const long LargestCredentials = 64 * 1024;

    private const string GetCredentials =
        "Make a service account in the Google Cloud console, download its key as JSON, and let "
        + SettingName.CredentialsPath + " point to that file.";

    /// <param name="configuration">The environment.</param>
    /// <param name="team">The file, where it could be read.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>Whether there is a calendar to ask.</returns>
    public static bool Check(IConfiguration configuration, TeamConfiguration? team, StartupFaults faults)
    {
        var before = faults.All.Count;
        var named = IsNamed(configuration, team);
        var path = configuration.Setting(SettingName.CredentialsPath);
        if (!named && team?.Roster.NamesShifts != true && (path is null || team is { Agents.OnRoster: true }))
            TellOfNoRoster(team, faults);
        if (!named && path is null) return false;

        if (path is null)
            faults.Fatal(SettingName.CredentialsPath, "There is a calendar but no credentials to read it with.",
                GetCredentials);
        else
            CheckFile(path, faults);
        // A file that could not be read may name the calendar.
        if (!named && team is { Roster.NamesShifts: true })
            faults.Warn(SettingName.CredentialsPath, "No calendar is named to read with these credentials.",
                "Add calendars: to the roster in the file, or remove the setting.");
        else if (!named && team is not null)
            faults.Fatal(SettingName.CalendarId, "There are credentials but no calendar to read.",
                $"Add roster: with calendars: to the file, or set {SettingName.CalendarId}.");
        if (configuration.Setting(SettingName.CalendarBaseUrl) is { } address
            && !Uri.IsWellFormedUriString(address, UriKind.Absolute))
            faults.Fatal(SettingName.CalendarBaseUrl, "This is not a web address.",
                "Remove it to reach Google itself.");
        return named && faults.All.Count == before;
    }

    private static bool IsNamed(IConfiguration configuration, TeamConfiguration? team) =>
        configuration.Setting(SettingName.CalendarId) is not null
        || configuration.GetSection(SettingName.Calendars).GetChildren().Any()
        || team?.Roster.Calendars.Count > 0
        || team?.Roster.AbsenceCalendars.Count > 0;

    private static void TellOfNoRoster(TeamConfiguration? team, StartupFaults faults)
    {
        if (team is { Agents.OnRoster: true })
            faults.Fatal("agents.on_roster", "There is no roster: nothing says who is on shift.",
                $"Add roster: with calendars:, feeds:, always_on: or shifts: to the file, or set {SettingName.CalendarId}, "
                    + "or take on_roster out.");
        else if (team is not null)
            faults.Warn("roster",
                "There is no roster, so nobody is ever on shift and levels go to the user groups.",
                "Add roster: with calendars:, feeds:, always_on: or shifts: to the file.");
    }

    private static void CheckFile(string path, StartupFaults faults)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > LargestCredentials)
            {
                faults.Fatal(SettingName.CredentialsPath, $"{path} is too large to hold credentials.", GetCredentials);
                return;
            }
            using var json = JsonDocument.Parse(file);
            var missing = MissingFrom(json.RootElement);
            if (missing is not null)
                faults.Fatal(SettingName.CredentialsPath, $"{path} holds no service account: {missing}.",
                    GetCredentials);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            faults.Fatal(SettingName.CredentialsPath, $"There is no file {path}.", GetCredentials);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Fatal(SettingName.CredentialsPath, $"{path} cannot be read.",
                "Let the user that runs SLA Buddy read it.");
        }
        catch (JsonException)
        {
            faults.Fatal(SettingName.CredentialsPath, $"{path} is not JSON.", GetCredentials);
        }
    }

    private static string? MissingFrom(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return "it is no JSON object";
        if (TextOf("type") is not "service_account") return "its type is not service_account";
        if (TextOf("client_email") is null) return "client_email is missing";
        return TextOf("private_key")?.Contains("PRIVATE KEY", StringComparison.Ordinal) == true
            ? null
            : "private_key is missing";

        string? TextOf(string name) =>
            root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
    }
}
