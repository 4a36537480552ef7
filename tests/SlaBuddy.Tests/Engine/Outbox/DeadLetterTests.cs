using Npgsql;
using SlaBuddy.Tests.Hosting;
using static SlaBuddy.Tests.Engine.EngineWorld;

namespace SlaBuddy.Tests.Engine.Outbox;

public class DeadLetterTests
{
    [Fact]
    public async Task What_Slack_refuses_for_good_is_listed_with_a_remedy_and_sent_again_when_somebody_asks()
    {
        var (world, sender, letter) = await RefusedAsync();
        await using var _ = world;

        var (listed, list, _) = await RunAsync(world, "list");
        var (resent, said, _) = await RunAsync(world, "resend", $"{letter}", "--by", "lea");

        Assert.Equal((1, 0), (listed, resent));
        Assert.Contains("level 1 of ticket 1  #enterprise  is_archived: Unarchive the channel", list, StringComparison.Ordinal);
        Assert.Contains("goes out again", said, StringComparison.Ordinal);
        Assert.Contains("level 1 of ticket 1", await sender.SendAsync(11));
        Assert.Equal("lea", await world.ScalarAsync<string>("select actor from sla.ticket_history where kind = 'resent'"));
    }

    [Fact]
    public async Task One_whose_ticket_was_answered_meanwhile_need_not_be_told_any_more()
    {
        var (world, _, letter) = await RefusedAsync();
        await using var _ = world;
        await world.HearAsync(Said(11, Ana));

        var state = await world.ScalarAsync<string>("select sla.resend_notification(@letter, 'lea')", new { letter });

        Assert.Equal("suppressed", state);
    }

    [Fact]
    public async Task What_is_no_dead_letter_is_not_sent_again()
    {
        var (world, sender, letter) = await RefusedAsync();
        await using var _ = world;
        await world.ScalarAsync<string>("select sla.resend_notification(@letter, 'lea')", new { letter });
        await sender.SendAsync(11);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            world.ScalarAsync<string>("select sla.resend_notification(@letter, 'lea')", new { letter }));

        Assert.Equal("SLA09", refusal.SqlState);
    }

    [Fact]
    public async Task Told_long_ago_is_forgotten_and_the_history_stays()
    {
        await using var world = await EngineWorld.CreateAsync();
        var sender = new Sender(world);
        await world.HearAsync(Said(0, Carla), Said(0.5, Carla, root: 0.5));
        await world.FireAsync(10.5);
        await sender.SendAsync(10.5);
        await world.HearAsync(Said(11, Ana));
        await sender.SendAsync(11);
        await world.MoveClockAsync(60 * 24 * 91);

        var gone = await world.ScalarAsync<int>("select sla.prune_outbox('90 days')");

        // The alarm of the ticket that still waits may have to be edited.
        Assert.Equal((2, 1), (gone, await world.ScalarAsync<int>("select count(*)::int from sla.notification")));
        Assert.Equal(2, await world.ScalarAsync<int>("select count(*)::int from sla.ticket_history where kind = 'posted'"));
    }

    [Fact]
    public async Task A_database_that_fails_meanwhile_is_told_in_a_sentence()
    {
        await using var world = await EngineWorld.CreateAsync();
        await world.CallAsync("drop view sla.dead_letter");

        var (code, _, errors) = await RunAsync(world, "list");

        Assert.Equal(2, code);
        Assert.Contains("refuses: relation \"sla.dead_letter\" does not exist (42P01).\nCorrect what it says", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static async Task<(EngineWorld World, Sender Sender, long Letter)> RefusedAsync()
    {
        var world = await EngineWorld.CreateAsync();
        var sender = new Sender(world);
        await world.HearAsync(Said(0, Carla));
        await world.FireAsync(10);
        var claim = Assert.Single(await sender.ClaimAsync());
        await sender.BeginAsync(claim);
        await sender.RefuseAsync(claim, "is_archived");
        return (world, sender, claim.Id);
    }

    private static Task<(int ExitCode, string Output, string Errors)> RunAsync(EngineWorld world, params string[] arguments) =>
        ServiceProcess.RunAsync(["outbox", .. arguments], ("ConnectionStrings__SlaBuddy", world.Database.ConnectionString));
}
