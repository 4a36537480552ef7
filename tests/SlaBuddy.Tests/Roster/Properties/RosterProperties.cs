using SlaBuddy.Tests.Engine.Properties;
using SlaBuddy.Tests.Sandbox.OfficialClients;
using Xunit.Abstractions;

namespace SlaBuddy.Tests.Roster.Properties;

public class RosterProperties(ITestOutputHelper output)
{
    [NpmFact]
    public async Task Whoever_is_on_shift_is_who_a_walk_over_the_calendar_and_all_that_was_said_finds()
    {
        var census = new RosterCensus(output);

        await Property.HoldsAsync(
            GeneratedRosters.Of(50), times: 6, batch => AgreesWithTheWalkAsync(batch, census: census));

        census.Conclude();
    }

    internal static async Task AgreesWithTheWalkAsync(
        RosterBatch batch, Mutant? mutant = null, RosterCensus? census = null)
    {
        // The clock goes on from one to the next.
        var inOrder = batch.Cases.OrderBy(each => each.From).ToArray();
        var ruled = await RuledStarts.OfAsync(inOrder);
        await using var stage = await RosterStage.CreateAsync(mutant);
        for (var number = 0; number < inOrder.Length; number++)
        {
            var walk = new RosterWalk(inOrder[number], ruled[number]);
            var outcomes = await stage.TakeInAsync($"T{number}", inOrder[number], ruled[number], walk);
            Assert.Equal(walk.Outcomes, outcomes);
            var instants = walk.Instants();
            Compare(inOrder[number], instants, walk.OnShift, await stage.OnShiftAsync($"T{number}", instants));
            var some = walk.RandomInstants();
            Compare(inOrder[number], some, at => [.. walk.OnShift(at).Where(duties => !duties[0].Embedded)],
                await stage.OnShiftAsync($"T{number}", some, includeEmbedded: false));
            census?.Count(inOrder[number], ruled[number], walk, instants);
        }
    }

    private static void Compare(RosterCase roster, IReadOnlyList<DateTimeOffset> instants,
        Func<DateTimeOffset, IReadOnlyList<IReadOnlyList<Duty>>> walked, IReadOnlyList<FoundDuty> found)
    {
        var foundAt = found.ToLookup(duty => duty.At);
        foreach (var at in instants)
            Compare(roster, at, walked(at), [.. foundAt[at].Where(duty => duty.UserId is not null)]);
    }

    private static void Compare(
        RosterCase roster, DateTimeOffset at, IReadOnlyList<IReadOnlyList<Duty>> walked, FoundDuty[] found)
    {
        if (walked.Count == found.Length
            && walked.Zip(found).All(pair => pair.First.Any(duty => $"{duty}" == $"{pair.Second}")))
            return;
        Assert.Fail(
            $"""
            At {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z on shift are
              {string.Join("\n  ", walked.Select(duties => string.Join(" or ", duties)))}
            but the database says
              {string.Join("\n  ", found.Select(duty => $"{duty}"))}
            of {roster}
            """);
    }
}
