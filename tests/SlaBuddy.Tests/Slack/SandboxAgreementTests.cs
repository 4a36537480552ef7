using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SlaBuddy.Roster;
using SlaBuddy.Roster.Google;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Slack;
using SlaBuddy.Tests.Time;

namespace SlaBuddy.Tests.Slack;

/// <summary>Our clients against the sandbox: two readings of Slack's and Google's wires that must agree.</summary>
public class SandboxAgreementTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task The_workspace_is_read_to_the_last_page()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), _clock, CancellationToken.None);
        await using var world = SlackWorld.Against(sandbox, _clock, ("ListPageSize", "2"));
        var slack = world.Slack;

        var who = await slack.Auth.Test();
        var channels = await slack.Conversations.List().Select(channel => channel.Name!).ToListAsync();
        var people = await slack.Users.List().ToListAsync();
        var group = Assert.Single(await slack.UserGroups.List(), found => found.Handle == "group-support");

        Assert.Equal(("T0ACME", "U0SLABUDDY"), (who.TeamId, who.UserId));
        Assert.Contains("chat:write", who.Scopes!);
        Assert.Superset(new HashSet<string> { "enterprise", "teams", "helpdesk", "general" }, channels.ToHashSet());
        Assert.True(people.Single(person => person.Id == "U0CARLA") is { IsStranger: true, TeamId: "T0GLOBEX" });
        Assert.Equal("U0ANA", (await slack.Users.LookupByEmail("ana@acme.example")).Id);
        Assert.Equal("Ana", (await slack.Users.Info("U0ANA")).RealName);
        Assert.Contains("U0ANA", await slack.UserGroupUsers.List(group.Id));
    }

    [Fact]
    public async Task What_we_post_is_found_again_by_its_key()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), _clock, CancellationToken.None);
        await using var world = SlackWorld.Against(sandbox, _clock, ("HistoryPageSize", "2"));
        var slack = world.Slack;
        var root = await slack.Chat.PostMessage(new Message { Channel = "C0ENTERPRISE", Text = "root" });
        var told = new Message
        {
            Channel = root.Channel,
            ThreadTs = root.Ts,
            Text = "Level 1",
            Blocks = [new SectionBlock("*Level 1*")],
            Metadata = new MessageMetadata("told", new Dictionary<string, string> { ["key"] = "1:1:1" }),
        };
        for (var post = 0; post < 3; post++) told.Ts = (await slack.Chat.PostMessage(told)).Ts;
        told.Text = "over";

        await slack.Chat.Update(told);
        var history = await slack.Conversations.History(root.Channel).ToListAsync();
        var thread = await slack.Conversations.Replies(root.Channel, root.Ts, includeAllMetadata: true).ToListAsync();

        Assert.Equal((root.Ts, 3, told.Ts), (history[0].Ts, history[0].ReplyCount, history[0].LatestReply));
        Assert.Equal(["root", "Level 1", "Level 1", "over"], thread.Select(message => message.Text));
        Assert.All(thread.Skip(1), message => Assert.Equal("1:1:1", message.Metadata!.EventPayload["key"].ToString()));
        Assert.Equal(("U0SLABUDDY", "A0SLABUDDY"), (thread[1].User, thread[1].AppId ?? thread[1].BotProfile?.AppId));
    }

    [Fact]
    public async Task Refusals_bear_Slacks_own_names()
    {
        await using var sandbox = await SandboxHost.StartAsync(
            new SandboxOptions { Scopes = ["chat:write", "channels:join"] }, _clock, CancellationToken.None);
        await using var world = SlackWorld.Against(sandbox, _clock);
        var slack = world.Slack;

        var missing = await Assert.ThrowsAsync<SlackException>(() => slack.Users.Info("U0ANA"));
        var outside = await Assert.ThrowsAsync<SlackException>(() =>
            slack.Chat.PostMessage(new Message { Channel = "C0GENERAL", Text = "hi" }));
        await slack.Conversations.Join("C0GENERAL");
        await slack.Chat.PostMessage(new Message { Channel = "C0GENERAL", Text = "hi" });

        Assert.Equal(("missing_scope", "users:read"), (missing.ErrorCode, missing.Needed));
        Assert.Equal("not_in_channel", outside.ErrorCode);
    }

    [Fact]
    public async Task The_sandboxs_calendar_opens_with_its_service_account()
    {
        await using var sandbox = await SandboxHost.StartAsync(new SandboxOptions(), _clock, CancellationToken.None);
        var credentials = Path.GetTempFileName();
        sandbox.Calendar.WriteCredentials(credentials);
        var options = Options.Create(new GoogleCalendarOptions
        {
            CredentialsPath = credentials, BaseUrl = $"{sandbox.BaseUrl}google/calendar/v3/", PageSize = 3, Retries = 0,
        });
        using var access = new CalendarAccess(options, _clock);
        var reader = new CalendarReader(access, options, _clock, NullLogger<CalendarReader>.Instance);

        var now = _clock.GetUtcNow();
        var content = await reader.ReadAsync(SandboxCalendar.Shifts, now, now.AddDays(1), CancellationToken.None);
        var missing = await Assert.ThrowsAsync<CalendarFaultException>(() =>
            reader.ReadAsync("nobody@acme.example", now, now.AddDays(1), CancellationToken.None));
        File.Delete(credentials);

        Assert.True(content.Events.Count > 3);
        Assert.Contains(content.Events, shift => shift.Summary == "Embedded: Auth – Cem");
        Assert.Contains("share it with", missing.Message);
    }
}
