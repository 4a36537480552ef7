using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Finds what can be told about the roster's feeds without asking them. Never repeats an address.</summary>
internal static class FeedAddresses
{
    /// <returns>Whether each feed says where it is.</returns>
    public static bool Check(IConfiguration configuration, TeamConfiguration? team, StartupFaults faults)
    {
        var missing = 0;
        foreach (var feed in team?.Roster.Feeds ?? [])
        {
            if (feed.UrlFrom is not { } key) continue;
            if (configuration.Setting(key) is not { } address)
                faults.Fatal(key, $"There is no address for the feed {feed.Name}.",
                    "Set it to the address of the iCal export (.ics), as the on-call tool shows it.");
            else if (FeedAddress.Read(address) is null)
                faults.Fatal(key, $"This is no web address for the feed {feed.Name}.",
                    "Set it to the whole address of the iCal export, from https:// on.");
            else
                continue;
            missing++;
        }
        return missing == 0;
    }
}
