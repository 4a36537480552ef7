using System.Net;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Helpdesk.Wire;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Helpdesk;

/// <summary>Whatever a helpdesk answers becomes one named fault, and the token goes to nobody else.</summary>
public class HelpdeskWireTests
{
    [Theory]
    [InlineData(401, true, "refuses our credentials (401)")]
    [InlineData(403, true, "does not let us read this (403)")]
    [InlineData(404, true, "(404)")]
    [InlineData(422, true, "does not understand us (422)")]
    [InlineData(302, true, "sends us elsewhere (302)")]
    [InlineData(500, false, "has trouble of its own (500)")]
    [InlineData(503, false, "has trouble of its own (503)")]
    public async Task Each_refusal_is_told_and_whether_asking_again_helps(int status, bool hopeless, string says)
    {
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.Headers.Location = "https://elsewhere.example/";
            return http.Response.WriteAsync("<html>trouble</html>");
        });
        foreach (var kind in (string[])["zendesk", "freshdesk"])
        {
            await using var world = new HelpdeskWorld(kind, server.Url);

            var fault = (await world.AskAsync()).Fault!;

            Assert.Equal(hopeless, fault.Hopeless);
            Assert.Contains(says, fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"tickets\": 7}")]
    [InlineData("[1")]
    public async Task What_is_no_answer_of_the_API_is_a_fault_that_may_pass(string body)
    {
        await using var server = await LoopbackServer.StartAsync(http => http.Response.WriteAsync(body));
        await using var world = new HelpdeskWorld("zendesk", server.Url);

        var fault = (await world.AskAsync()).Fault!;

        Assert.False(fault.Hopeless);
        Assert.Contains("something else than its API's JSON", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_holds_for_every_ticket_until_it_is_over_without_another_call()
    {
        var calls = 0;
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            calls++;
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        });
        await using var world = new HelpdeskWorld("freshdesk", server.Url);

        Assert.Equal(TimeSpan.FromSeconds(30), (await world.AskAsync("1")).Fault!.RetryAfter);
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(20), (await world.AskAsync("2")).Fault!.RetryAfter);
        Assert.Equal(1, calls);
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        await world.AskAsync("2");
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_not_waited_for()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(async http =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await using var world = new HelpdeskWorld("zendesk", server.Url);

        var asking = world.AskAsync();
        await asked.Task;
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains("did not answer within 10 s", (await asking).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_connection_is_a_fault_that_may_pass()
    {
        await using var server = await LoopbackServer.StartAsync(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        await using var world = new HelpdeskWorld("zendesk", server.Url);

        Assert.False((await world.AskAsync()).Fault!.Hopeless);
    }

    [Theory]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://[fd00::1]/")]
    public async Task An_address_in_our_own_network_is_never_connected_to(string url)
    {
        await using var world = new HelpdeskWorld("zendesk", url);

        var fault = (await world.AskAsync()).Fault!;

        Assert.True(fault.Hopeless);
        Assert.Contains("inside of our own network", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fc00::1", true)]
    [InlineData("224.0.0.1", true)]
    [InlineData("104.16.51.111", false)]
    [InlineData("2606:4700::6810:336f", false)]
    public void Our_own_network_is_told_from_the_world(string address, bool isOurs) =>
        Assert.Equal(isOurs, PublicAddress.IsOurs(IPAddress.Parse(address)));
}
