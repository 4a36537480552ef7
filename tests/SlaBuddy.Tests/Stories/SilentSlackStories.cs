using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using SlaBuddy.Tests.Time;
using SlaBuddy.Tests.Wire;
using Fault = SlaBuddy.Sandbox.Faults.Fault;

namespace SlaBuddy.Tests.Stories;

/// <summary>A restart in the middle of an outage of Slack's must not end the watch.</summary>
public class SilentSlackStories
{
    private static readonly Action<WebApplicationBuilder> Impatient = builder =>
        builder.Configuration.AddInMemoryCollection([new("Slack:ReadRetries", "0")]);

    private static readonly string[] AskedAtStart =
        ["auth.test", "users.list", "usergroups.list", "usergroups.users.list", "conversations.list", "conversations.history"];

    [Fact]
    public async Task A_workspace_that_is_known_is_watched_on_and_the_file_takes_effect_when_Slack_answers_again()
    {
        await using var database = await Postgres.CreateDatabaseAsync();
        var clock = new ManualClock();
        await using var around = await Surroundings.CreateAsync(clock);
        await using (await TestService.StartAsync(database, around, clock, Impatient))
        {
        }

        foreach (var method in AskedAtStart) around.Sandbox.Faults.Next(method, Fault.Html503, times: 100_000);
        await using var service = await TestService.StartAsync(database, around, clock, Impatient);
        using var ready = await service.Http.GetAsync("/readyz");
        var inForce = service.Services.GetRequiredService<SlaBuddy.Configuration.ConfigurationInForce>();
        Assert.Equal((HttpStatusCode.OK, true, 3), (ready.StatusCode, inForce.IsRemembered, inForce.Applied.Channels.Count));
        Assert.Equal("U0SLABUDDY", service.Services.GetRequiredService<SlaBuddy.Slack.Installation>().BotUserId);

        around.Sandbox.Faults.Clear();
        await Eventually.IsTrue(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return !inForce.IsRemembered;
        });
    }

    [Fact]
    public async Task A_database_that_fails_while_Slack_is_silent_or_when_it_returns_stops_nothing()
    {
        await using var database = await Postgres.CreateDatabaseAsync();
        var clock = new ManualClock();
        await using var around = await Surroundings.CreateAsync(clock);
        await using (await TestService.StartAsync(database, around, clock, Impatient))
        {
        }

        foreach (var method in AskedAtStart) around.Sandbox.Faults.Next(method, Fault.Html503, times: 100_000);
        await using var service = await TestService.StartAsync(database, around, clock, Impatient);
        var inForce = service.Services.GetRequiredService<SlaBuddy.Configuration.ConfigurationInForce>();
        await TellAsync(database, "alter function sla.recall_installation() rename to recall_nothing");
        await TellAsync(database, "alter function sla.apply_configuration(text, jsonb, text) rename to apply_nothing");
        await AskedAgainAsync("auth.test", times: 2);

        around.Sandbox.Faults.Clear();
        await AskedAgainAsync("usergroups.list", times: 2);
        Assert.True(inForce.IsRemembered);
        around.Sandbox.Faults.Next("auth.test", Fault.Html503, times: 1);
        await AskedAgainAsync("auth.test", times: 2);
        await TellAsync(database, "alter function sla.apply_nothing(text, jsonb, text) rename to apply_configuration");

        await Eventually.IsTrue(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return !inForce.IsRemembered;
        });
        Assert.False(service.Services.GetRequiredService<StartupFaults>().AnyFatal);

        Task AskedAgainAsync(string method, int times)
        {
            var before = around.Sandbox.Log.CallsTo(method).Count;
            return Eventually.IsTrue(() =>
            {
                clock.Advance(TimeSpan.FromSeconds(1));
                return around.Sandbox.Log.CallsTo(method).Count >= before + times;
            });
        }
    }

    [Fact]
    public async Task A_workspace_that_is_not_known_is_not_guessed()
    {
        await using var database = await Postgres.CreateDatabaseAsync();
        await using var around = await Surroundings.CreateAsync(TimeProvider.System);
        around.Sandbox.Faults.Next("auth.test", Fault.Html503, times: 100_000);

        var refusal = await Assert.ThrowsAsync<StartupFaultsException>(
            () => TestService.StartAsync(database, around, TimeProvider.System, Impatient));

        Assert.Contains("gave no usable answer to auth.test", refusal.Message);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    public async Task Who_is_not_allowed_in_stops_at_once_or_as_soon_as_Slack_says_so(string error)
    {
        await using var database = await Postgres.CreateDatabaseAsync();
        var clock = new ManualClock();
        await using var around = await Surroundings.CreateAsync(clock);
        await using (await TestService.StartAsync(database, around, clock, Impatient))
        {
        }

        around.Sandbox.Faults.Next("auth.test", Fault.Error(error), times: 1);
        await Assert.ThrowsAsync<StartupFaultsException>(() => TestService.StartAsync(database, around, clock, Impatient));
        around.Sandbox.Faults.Next("auth.test", Fault.Html503, times: 1);
        around.Sandbox.Faults.Next("auth.test", Fault.Error(error), times: 100_000);
        await using var service = await TestService.StartAsync(database, around, clock, Impatient);
        var stopping = service.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

        await Eventually.IsTrue(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return stopping.IsCancellationRequested;
        });
        Assert.True(service.Services.GetRequiredService<StartupFaults>().AnyFatal);
    }

    private static async Task TellAsync(TestDatabase database, string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
