using System.Text.Json;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Pages.Shifts.Duty;
using SlaBuddy.Tests.Engine.Properties;
using SlaBuddy.Tests.Roster.Properties;
using SlaBuddy.Tests.Sandbox.OfficialClients;

namespace SlaBuddy.Tests.Sandbox.Shifts;

public class WeekAgreementTests
{
    [NpmFact]
    public async Task The_week_shows_on_shift_whom_the_database_has_on_shift_whatever_was_said_over_the_calendar() =>
        await Property.HoldsAsync(GeneratedRosters.Of(40), times: 2, AgreeAsync);

    private static async Task AgreeAsync(RosterBatch batch)
    {
        var inOrder = batch.Cases.OrderBy(each => each.From).ToArray();
        var ruled = await RuledStarts.OfAsync(inOrder);
        await using var stage = await RosterStage.CreateAsync(mutant: null);
        for (var number = 0; number < inOrder.Length; number++)
        {
            var walk = new RosterWalk(inOrder[number], ruled[number]);
            await stage.TakeInAsync($"T{number}", inOrder[number], ruled[number], walk);
            var week = await WeekAsync(stage, $"T{number}", inOrder[number]);
            var instants = walk.Instants();
            var found = (await stage.OnShiftAsync($"T{number}", instants)).ToLookup(duty => duty.At);
            foreach (var at in instants)
                Assert.True(Shown(week, at).SequenceEqual(InDatabase(found[at])),
                    $"""
                    At {at.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z the week shows
                      {string.Join("\n  ", Shown(week, at))}
                    but the database says
                      {string.Join("\n  ", InDatabase(found[at]))}
                    of {inOrder[number]}
                    """);
        }
    }

    private static async Task<DutyRoster> WeekAsync(RosterStage stage, string team, RosterCase roster)
    {
        var directory = stage.Google.Workspace.Directory;
        // Those who come with the sandbox have the same addresses.
        foreach (var person in directory.People) directory.Add(person with { Email = null });
        for (var person = 0; person < Crew.Count; person++)
            directory.Add(new Person(Crew.IdOf(person), $"p{person}", $"Person{person}", "T0ACME")
            {
                Email = Crew.EmailOf(person), IsDeleted = person == roster.Leaver,
            });
        var people = new ShiftPeople(directory);
        var calendar = stage.Google.Calendar.Find($"{team}@acme.example")!;
        var overrides = (await stage.OverridesAsync(team)).Select(told => JsonSerializer.Deserialize<ShownOverride>(told)!)
            .OrderBy(one => one.SaidAt).ThenBy(one => one.Id);
        return new DutyRoster(
            CalendarShifts.Between([calendar], people, roster.Start, roster.End), [.. overrides], people);
    }

    private static IEnumerable<string> Shown(DutyRoster week, DateTimeOffset at) =>
        from person in Enumerable.Range(0, Crew.Count)
        let row = week.Best(Crew.IdOf(person), at)
        where row is not null
        select Told(row.Who, row.IsEmbedded, row.EndsAt, row.CoversWho);

    private static IEnumerable<string> InDatabase(IEnumerable<FoundDuty> found) =>
        found.Where(duty => duty.UserId is not null)
            .Select(duty => Told(duty.UserId!, duty.Embedded, duty.EndsAt, duty.CoversUserId));

    private static string Told(string who, bool embedded, DateTimeOffset until, string? covers) =>
        $"{who}{(embedded ? ", embedded," : "")} until {until.UtcDateTime:yyyy-MM-dd HH:mm:ss}{(covers is null ? "" : $" for {covers}")}";
}
