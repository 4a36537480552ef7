namespace SlaBuddy.Configuration.Model;

/// <summary>The policies in force when the file names none.</summary>
internal static class PublishedLadders
{
    public static IReadOnlyList<PolicySettings> Policies(string file)
    {
        var place = new Place($"{file} (published ladders)", 0, 0);
        return
        [
            Policy("enterprise", "Enterprise", place, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20),
                TimeSpan.FromMinutes(35), TimeSpan.FromMinutes(50)),
            Policy("teams", "Teams", place, TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
                TimeSpan.FromHours(12)),
        ];
    }

    public static IReadOnlyList<RuleSettings> Rules(string file)
    {
        var place = new Place($"{file} (published rules)", 0, 0);
        return
        [
            new("$.tier == \"enterprise\"", "enterprise", place),
            new("$.tier == \"teams\"", "teams", place),
        ];
    }

    private static PolicySettings Policy(string id, string name, Place place, TimeSpan first, TimeSpan second,
        TimeSpan third, TimeSpan fourth) =>
        new(id, name,
        [
            new(first, LevelSettings.OnShiftNonEmbedded, place),
            new(second, LevelSettings.OnShift, place),
            new(third, "@group-support", place),
            new(fourth, "@head-of-success", place),
        ], PolicySettings.DefaultSnoozeFor, Rearm.Timer, FirstResponse: null, place);
}
