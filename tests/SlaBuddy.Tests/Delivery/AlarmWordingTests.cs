using SlaBuddy.Delivery;

namespace SlaBuddy.Tests.Delivery;

/// <summary>Whom an alarm names, and what it says where that is not whom the policy asks for.</summary>
public class AlarmWordingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("on_shift", "Everyone on shift is embedded, so this goes to everyone on shift.", "on_shift.non_embedded")]
    [InlineData("@group-support", "Nobody is on shift, so this goes to @group-support.", "on_shift.non_embedded", "on_shift")]
    [InlineData("@group-support", "Nobody is on shift, so this goes to @group-support.", "on_shift")]
    [InlineData("@group-support", "Nobody is on shift who is not embedded, so this goes to @group-support.", "on_shift.non_embedded")]
    [InlineData("@head", "@group-support is not known here, so this goes to @head.", "@group-support")]
    [InlineData("@head", "Nobody is on shift, and @a and @b are not known here, so this goes to @head.", "on_shift", "@a", "@b")]
    [InlineData(null, "The ladder reaches nobody: nobody is on shift, and its groups are not known here.", "on_shift")]
    public void A_level_that_falls_through_says_why_and_to_whom(string? told, string said, params string[] nobody) =>
        Assert.Contains($"_{said}_", Wording.Escalation(Alarm(new() { Asked = nobody[0], Told = told, Nobody = nobody })));

    [Fact]
    public void Who_is_on_shift_and_not_mentioned_is_counted_in_the_alarm_its_edit_and_a_digest()
    {
        var it = Alarm(new()
        {
            Told = "on_shift", Users = [new("U1", "Ana"), new("U2", "Ben")], Also = [new("U3", "Cem"), new("U4", "Dina")],
        });

        Assert.StartsWith("<@U1> <@U2> and 2 more on shift: the customer", Wording.Escalation(it)[1]);
        Assert.StartsWith("Ana, Ben and 2 more on shift: the customer", Wording.EscalationChanged(it)[1]);
        var other = it with { People = new() { Told = "on_shift", Users = [new("U3", "Cem")], Also = [new("U1", "Ana")] } };
        Assert.StartsWith("<@U1> <@U2> <@U3> and 1 more on shift: please", Wording.Digest(it with { Bundle = [it, other] })[1]);
    }

    [Fact]
    public void A_digest_says_once_what_holds_for_many_of_its_tickets()
    {
        var it = Alarm(new() { Told = "@group-support", Nobody = ["on_shift"], Usergroup = "S1" });

        var lines = Wording.Digest(it with { Bundle = [it, it with { TicketId = 43 }] });

        Assert.StartsWith("<!subteam^S1>: please", lines[1]);
        Assert.Single(lines, line => line == "_Nobody is on shift, so this goes to @group-support._");
    }

    [Fact]
    public void An_alarm_from_a_roster_that_could_not_be_read_says_how_old_it_is()
    {
        var people = new AddressedPeople { Told = "on_shift", Users = [new("U1")], RosterSyncedAt = Now.AddHours(-6) };

        Assert.Contains("_The roster is 6 h old: it could not be read since._",
            Wording.Escalation(Alarm(people) with { RosterStaleSeconds = 7200 }));
        Assert.DoesNotContain("roster", string.Join('\n', Wording.Escalation(Alarm(people) with { RosterStaleSeconds = 86400 })));
    }

    private static NotificationContent Alarm(AddressedPeople people) => new()
    {
        At = Now, ArmedAt = Now.AddMinutes(-10), Level = 1, Levels = 4, Policy = "Enterprise", TicketId = 42, People = people,
        SnoozeSeconds = 1800, BotUserId = "UBOT",
    };
}
