using System.Net;
using SlaBuddy.Api.Access;

namespace SlaBuddy.Tests.Api;

/// <summary>What all calls that change something have in common.</summary>
public class WritingTests
{
    private const string Tickets = "/api/v1/tickets";

    [Fact]
    public async Task A_call_repeated_under_its_key_is_answered_alike_and_done_once()
    {
        await using var world = await WorldAsync();

        var first = await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "enterprise" } }, key: "k1");
        var again = await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "enterprise" } }, key: "k1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, again.Status));
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(first.Location, again.Location);
        Assert.Equal(("", "true"), (first.Replayed, again.Replayed));
        Assert.Equal(1, await world.Engine.ScalarAsync<int>("select count(*)::int from sla.ticket"));
        Assert.Equal("OpenTicket 201", await world.Engine.ScalarAsync<string>("select operation || ' ' || status from sla.audit"));
    }

    [Fact]
    public async Task A_key_of_another_call_is_refused()
    {
        await using var world = await WorldAsync();
        await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "enterprise" } }, key: "k1");

        var other = await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "teams" } }, key: "k1");

        Assert.Equal("422 idempotency_key_reused", other.Problem);
        Assert.Equal(1, await world.Engine.ScalarAsync<int>("select count(*)::int from sla.ticket"));
    }

    [Fact]
    public async Task A_call_that_ended_in_a_problem_leaves_its_key_free()
    {
        await using var world = await WorldAsync();
        await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "enterprise" } });

        var refused = await world.SendAsync(HttpMethod.Post, $"{Tickets}/1/resolve", new { }, key: "k1");
        var mended = await world.SendAsync(HttpMethod.Post, $"{Tickets}/1/resolve", new { without_answer = "a test" }, key: "k1");

        Assert.Equal("409 still_waits", refused.Problem);
        Assert.Equal(HttpStatusCode.OK, mended.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        await using var world = await WorldAsync();

        var answer = await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { } }, key: key);

        Assert.Equal("400 invalid_parameter", answer.Problem);
    }

    [Fact]
    public async Task A_change_to_a_version_that_is_gone_is_refused()
    {
        await using var world = await WorldAsync();
        await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "teams" } });
        var seen = await world.SendAsync(HttpMethod.Get, $"{Tickets}/1", null);

        var mine = await world.SendAsync(HttpMethod.Patch, $"{Tickets}/1", new { facts = new { tier = "enterprise" } }, match: seen.Tag);
        var theirs = await world.SendAsync(HttpMethod.Patch, $"{Tickets}/1", new { facts = new { tier = "teams" } }, match: seen.Tag);
        var next = await world.SendAsync(HttpMethod.Patch, $"{Tickets}/1", new { facts = new { urgent = true } }, match: mine.Tag);

        Assert.Equal(HttpStatusCode.OK, mine.Status);
        Assert.Equal("412 changed_meanwhile", theirs.Problem);
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("enterprise", next.Body.GetProperty("policy").GetProperty("policy_id").GetString());
    }

    [Fact]
    public async Task A_repeated_answer_has_the_version_of_the_first()
    {
        await using var world = await WorldAsync();
        await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "teams" } });

        var first = await world.SendAsync(HttpMethod.Patch, $"{Tickets}/1", new { facts = new { urgent = true } }, key: "k");
        var again = await world.SendAsync(HttpMethod.Patch, $"{Tickets}/1", new { facts = new { urgent = true } }, key: "k");

        Assert.NotEmpty(first.Tag);
        Assert.Equal(first.Tag, again.Tag);
    }

    [Fact]
    public async Task Whoever_has_the_present_version_is_told_so()
    {
        await using var world = await WorldAsync();
        await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "teams" } });
        var seen = await world.SendAsync(HttpMethod.Get, $"{Tickets}/1", null);

        var again = await world.SendAsync(HttpMethod.Get, $"{Tickets}/1", null, known: seen.Tag);

        Assert.Equal(HttpStatusCode.NotModified, again.Status);
    }

    [Fact]
    public async Task A_thousand_pairs_of_writers_at_once_have_one_effect_each()
    {
        await using var world = await WorldAsync();
        await world.SendAsync(HttpMethod.Post, Tickets, new { facts = new { tier = "enterprise" } });
        var replayed = 0;
        var refused = 0;

        // A key may call only so often: a hundred pairs each.
        for (var round = 0; round < 10; round++)
        {
            await world.HoldKeyAsync([.. ApiScope.All]);
            await Parallel.ForAsync(round * 100, round * 100 + 100, new ParallelOptions { MaxDegreeOfParallelism = 8 }, PairAsync);
        }

        Assert.Equal((750, 250), (replayed, refused));
        Assert.Equal(1000, await world.Engine.ScalarAsync<int>("select count(*)::int from sla.ticket_event where kind = 'agent_reply'"));
        Assert.Equal(1000, await world.Engine.ScalarAsync<int>("select count(*)::int from sla.audit where operation = 'RecordReply'"));

        async ValueTask PairAsync(int turn, CancellationToken _)
        {
            // Every fourth pair has two bodies under one key.
            var bodies = new object[] { new { by = $"a{turn}" }, turn % 4 == 0 ? new { by = $"b{turn}" } : new { by = $"a{turn}" } };
            using var barrier = new Barrier(2);
            var answers = await Task.WhenAll(bodies.Select(body => Task.Run(async () =>
            {
                barrier.SignalAndWait();
                return await world.SendAsync(HttpMethod.Post, $"{Tickets}/1/replies", body, key: $"pair-{turn}");
            })));
            if (turn % 4 == 0)
            {
                Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
                Assert.Single(answers, answer => answer.Problem == "422 idempotency_key_reused");
                Interlocked.Increment(ref refused);
            }
            else
            {
                Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
                Assert.Equal(answers[0].Text, answers[1].Text);
                Assert.Single(answers, answer => answer.Replayed == "true");
                Interlocked.Increment(ref replayed);
            }
        }
    }

    private static async Task<ApiWorld> WorldAsync()
    {
        var world = await ApiWorld.StartAsync();
        await world.Engine.MoveClockAsync(0);
        await world.HoldKeyAsync([.. ApiScope.All]);
        return world;
    }
}
