using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Tests.Sandbox.OfficialClients;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>When the events of a case happen, as a library says that is neither ours nor the sandbox's.</summary>
/// <param name="Instances">Of all events; what happens once is there, too.</param>
/// <param name="Excluded">By event: what was left out from the beginning.</param>
internal sealed record RuledStarts(IReadOnlyList<RosterInstance> Instances, IReadOnlyList<IReadOnlyList<DateTime>> Excluded)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    /// <summary>Asks once for all cases.</summary>
    public static async Task<IReadOnlyList<RuledStarts>> OfAsync(IReadOnlyList<RosterCase> cases)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(cases.SelectMany(each => each.Shifts
            .Where(shift => shift.Rule is not null).Select(shift => new
            {
                start = Written(shift.Start), rule = shift.Rule!.Floating(shift.Start), excluded = shift.Excluded,
                until = Written(each.End.UtcDateTime.AddDays(2)),
            }))));
        using var patience = new CancellationTokenSource(Patience);
        await using var script = await NodeScript.StartInAsync("Roster/Properties", "instances.mjs", ("EVENTS", file));
        var said = await script.HearAsync(patience.Token);
        var answers = new Queue<JsonNode>(said["instances"]!.AsArray().OfType<JsonNode>());
        File.Delete(file);
        return [.. cases.Select(each => Of(each, answers))];
    }

    private static RuledStarts Of(RosterCase roster, Queue<JsonNode> answers)
    {
        var instances = new List<RosterInstance>();
        var excluded = new List<IReadOnlyList<DateTime>>();
        for (var number = 0; number < roster.Shifts.Count; number++)
        {
            var shift = roster.Shifts[number];
            var answer = shift.Rule is null ? null : answers.Dequeue();
            var starts = answer is null ? [shift.Start] : Read(answer["starts"]!);
            excluded.Add(answer is null ? [] : Read(answer["excluded"]!));
            // Of several changes of one instance, the first counts.
            var changes = starts.Count == 0 ? []
                : shift.Changes.DistinctBy(change => change.Pick % starts.Count)
                    .ToDictionary(change => starts[starts.Count - 1 - (change.Pick % starts.Count)]);
            instances.AddRange(starts.Select(start => new RosterInstance(number, start, changes.GetValueOrDefault(start))));
        }
        return new(instances, excluded);
    }

    private static List<DateTime> Read(JsonNode starts) =>
        [.. starts.AsArray().Select(start => DateTime.Parse((string)start!, CultureInfo.InvariantCulture))];

    private static string Written(DateTime wall) => wall.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
