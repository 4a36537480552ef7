using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>policies</c>: the promises and their ladders; without any, the published ones.</summary>
internal static class PoliciesSection
{
    private const int MostSnoozes = 1_000;

    private static readonly Dictionary<string, Rearm> Rearms = new()
    {
        ["timer"] = Rearm.Timer,
        ["ladder"] = Rearm.Ladder,
        ["never"] = Rearm.Never,
    };

    public static IReadOnlyList<PolicySettings> Read(Section file, IReadOnlyList<BusinessCalendar> calendars)
    {
        var policies = file.Has("policies") ? Written(file, calendars) : PublishedLadders.Policies(file.Faults.File);
        // A slip that was told already may be why none does.
        var idle = file.Faults.Any ? [] : calendars.Where(it => policies.All(policy => policy.Calendar != it.Id));
        foreach (var calendar in idle)
            file.Faults.Warn(calendar.Place, $"No policy counts in the calendar {calendar.Id}.",
                $"Add calendar: {calendar.Id} to a policy, or remove it.");
        return policies;
    }

    private static PolicySettings[] Written(Section file, IReadOnlyList<BusinessCalendar> calendars)
    {
        var ids = calendars.Select(it => it.Id).Distinct().ToArray();
        var policies = file.Subs("policies", "policy")
            .Select(section => ReadOne(section, ids))
            .OfType<PolicySettings>()
            .ToArray();
        if (file.Value("policies") is ListNode { Items.Count: 0 } empty)
            file.Faults.Add(empty.Place, "There is no policy, so no clock would ever run.",
                "Add one, or remove the key: the published ladders are in force then.");
        foreach (var twice in policies.GroupBy(it => it.Id).Where(same => same.Count() > 1))
            foreach (var again in twice.Skip(1))
                file.Faults.Add(again.Place,
                    $"The policy {twice.Key} is given twice; the first is at {twice.First().Place}.",
                    "Give each policy an id of its own.");
        return policies;
    }

    private static PolicySettings? ReadOne(Section section, string[] calendars)
    {
        var id = Identifier.Read(section, "policy", "enterprise");
        var name = section.Text("name");
        var ladder = LadderReader.Read(section, id ?? "this policy");
        var calendar = Calendar(section, calendars);
        var promises = PromisesReader.Read(section, ladder);
        var snooze = section.Duration("snooze_for", TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        var mostSnoozes = section.Number("most_snoozes", 0, MostSnoozes);
        var rearm = section.Choice("rearm", Rearms);
        var bundle = BundleReader.Read(section);
        if (rearm == Rearm.Never && section.Has("next_response"))
            section.Faults.Warn(section.PlaceOf("next_response"), "With rearm: never there is no next response.",
                "Remove it, or write rearm: timer.");
        section.Close();
        if (id is null) return null;

        return new(id, name ?? id, ladder, snooze ?? PolicySettings.DefaultSnoozeFor, rearm ?? Rearm.Timer,
            promises.FirstResponse, section.Place)
        {
            Calendar = calendar,
            NextResponse = promises.NextResponse,
            Resolution = promises.Resolution,
            WarnBefore = promises.WarnBefore,
            MostSnoozes = mostSnoozes,
            Bundle = bundle,
        };
    }

    private static string? Calendar(Section section, string[] calendars)
    {
        if (section.Scalar("calendar") is not { } named) return null;
        if (calendars.Contains(named.Value)) return named.Value;
        section.Faults.Add(named.Place,
            $"There is no calendar \"{Section.Shown(named.Value)}\".{NearMiss.Ask(named.Value, calendars)}",
            calendars.Length == 0
                ? "Add it to calendars: at the top. Without a calendar a policy counts around the clock."
                : $"Known calendars: {string.Join(", ", calendars)}.");
        return null;
    }
}
