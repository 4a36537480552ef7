using SlaBuddy.Tests.Engine.Properties;
using SlaBuddy.Tests.Sandbox.OfficialClients;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>Each puts one fault into the roster and shows that the property fails.</summary>
public class RosterMutantTests
{
    [NpmFact]
    public Task A_shift_that_covers_its_own_end_is_seen() => IsSeenAsync(
        new Mutant("shifts_at", "s.ends_at > p_at", "s.ends_at >= p_at"));

    [NpmFact]
    public Task Overrides_in_another_order_than_they_were_said_are_seen() => IsSeenAsync(
        new Mutant("overrides_at", "order by o.said_at, o.override_id", "order by o.said_at desc, o.override_id desc"));

    [NpmFact]
    public Task An_absence_that_takes_nobody_off_is_seen() => IsSeenAsync(
        new Mutant("on_shift", "and a.kind = 'out_of_office'", "and a.kind = 'on_holiday'"));

    [NpmFact]
    public Task Somebody_who_keeps_the_shifts_that_were_taken_over_is_seen() => IsSeenAsync(
        new Mutant("on_shift", "else d || '{\"away\": true}' end)", "else d end)"));

    private static async Task IsSeenAsync(Mutant mutant)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Property.HoldsAsync(
            GeneratedRosters.AsTheyCome(24), times: 2, batch => RosterProperties.AgreesWithTheWalkAsync(batch, mutant)));

        Assert.Contains("Falsifiable", failure.Message, StringComparison.Ordinal);
        Assert.Contains("but the database says", failure.Message, StringComparison.Ordinal);
    }
}
