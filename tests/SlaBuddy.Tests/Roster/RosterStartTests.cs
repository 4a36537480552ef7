using Microsoft.AspNetCore.Http;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Roster;
using SlaBuddy.Tests.Slack;

namespace SlaBuddy.Tests.Roster;

/// <summary>What a source that cannot be read means for a start.</summary>
public class RosterStartTests
{
    [Fact]
    public async Task A_source_that_was_never_read_stops_the_start_unless_its_trouble_may_pass()
    {
        await using var world = await RosterWorld.StartAsync();

        Assert.Equal(Severity.Warning, (await StartAsync(world, SlackAnswers.Html(503))).Severity);
        Assert.Equal(Severity.Fatal, (await StartAsync(world, CalendarServer.Refused(404, "notFound"))).Severity);
    }

    [Fact]
    public async Task A_source_that_was_read_before_stops_nothing()
    {
        await using var world = await RosterWorld.StartAsync();
        await world.Roster.RunOnceAsync(CancellationToken.None);
        world.Slack.Clock.Advance(TimeSpan.FromMinutes(5));

        var fault = await StartAsync(world, CalendarServer.Refused(404, "notFound"));

        Assert.Equal(Severity.Warning, fault.Severity);
        Assert.Contains("stays in force", fault.Remedy);
    }

    private static async Task<Fault> StartAsync(RosterWorld world, Func<HttpContext, Task> answer)
    {
        world.Google.Faults.Enqueue(answer);
        var faults = new StartupFaults();
        await world.Get<RosterStart>().RunAsync(faults, CancellationToken.None);
        return Assert.Single(faults.All);
    }
}
