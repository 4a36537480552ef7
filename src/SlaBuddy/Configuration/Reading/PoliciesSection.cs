using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>policies</c>: the promises and their ladders; without any, the published ones.</summary>
internal static partial class PoliciesSection
{
    private static readonly Dictionary<string, Rearm> Rearms = new()
    {
        ["timer"] = Rearm.Timer,
        ["ladder"] = Rearm.Ladder,
        ["never"] = Rearm.Never,
    };

    public static IReadOnlyList<PolicySettings> Read(Section file)
    {
        if (!file.Has("policies")) return PublishedLadders.Policies(file.Faults.File);
        var policies = file.Subs("policies", "policy").Select(ReadOne).OfType<PolicySettings>().ToArray();
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

    private static PolicySettings? ReadOne(Section section)
    {
        var id = section.RequiredText("id", "Add id: with a short word of your own, such as enterprise.");
        if (id is not null && !Id().IsMatch(id))
            section.Faults.Add(section.PlaceOf("id"), $"\"{id}\" cannot be the id of a policy.",
                "Use lower-case letters, digits, - and _, at most 63.");
        var name = section.Text("name");
        var ladder = LadderReader.Read(section, id ?? "this policy");
        var snooze = section.Duration("snooze_for", TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        var rearm = section.Choice("rearm", Rearms);
        var firstResponse = section.Duration("first_response", TimeSpan.FromSeconds(1), Duration.Longest);
        section.Close();
        return id is null ? null : new(id, name ?? id, ladder, snooze ?? PolicySettings.DefaultSnoozeFor,
            rearm ?? Rearm.Timer, firstResponse, section.Place);
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,62}\z")]
    private static partial Regex Id();
}
