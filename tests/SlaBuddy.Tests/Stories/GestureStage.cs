using System.Net;
using System.Text.Json;
using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Chat.Views;
using SlaBuddy.Sandbox.Interactivity;
using SlaBuddy.Sandbox.SlackEvents;
using SlaBuddy.Slack;
using static SlaBuddy.Tests.Stories.Story;

namespace SlaBuddy.Tests.Stories;

/// <summary>What people do in the sandbox besides writing, and what they see of it.</summary>
internal static class GestureStage
{
    // The machine that runs the tests may be slower than Slack's three seconds.
    public static Task<Story> BeginStoryAsync() => Story.BeginAsync(options: new SandboxOptions
    {
        Events = new EventOptions { Timeout = TimeSpan.FromSeconds(60) },
    });

    public static async Task PressAsync(Story story, double minute, string who, string thread, string actionId)
    {
        await story.AdvanceToAsync(minute);
        var alarm = story.BotIn(thread).First(message => message.Blocks is { } blocks && blocks.GetRawText().Contains(actionId, StringComparison.Ordinal));
        var outcome = await story.Sandbox.Interactions.PressButtonAsync(who, Enterprise, alarm.Ts, actionId);
        Assert.True(outcome.IsTaken, outcome.Fault);
        await story.SettleAsync();
    }

    /// <summary>A press as Slack would deliver it, and perhaps deliver again.</summary>
    public static async Task DeliverPressAsync(Story story, string who, string messageTs, string actionId)
    {
        var payload = JsonSerializer.Serialize(new
        {
            type = "block_actions",
            user = new { id = who },
            container = new { type = "message", channel_id = Enterprise, message_ts = messageTs },
            actions = new[]
            {
                new
                {
                    type = "button", action_id = actionId, action_ts = messageTs,
                    value = $"{await story.ScalarAsync<long>("select max(ticket_id) from sla.ticket")}",
                },
            },
        });
        Assert.Equal(HttpStatusCode.OK,
            await PostAsync(story, "/slack/interactivity", story.Sandbox.Options.SigningSecret, ("payload", payload)));
        await story.SettleAsync();
    }

    public static async Task ReactAsync(Story story, double minute, string who, string ts, string emoji, bool away = false)
    {
        await story.AdvanceToAsync(minute);
        Assert.True(away ? story.Workspace.Unreact(who, Enterprise, ts, emoji) : story.Workspace.React(who, Enterprise, ts, emoji));
        await story.SettleAsync();
    }

    public static async Task CommandAsync(Story story, string who, string text, string channel = Enterprise)
    {
        var outcome = await story.Sandbox.Interactions.RunCommandAsync(who, channel, "/sla", text);
        Assert.True(outcome.IsTaken, outcome.Fault);
    }

    public static async Task<InteractionOutcome> SubmitAsync(Story story, string who, params (string Field, string Value)[] values)
    {
        var window = story.Workspace.Views.ModalsOf(who)[^1];
        var outcome = await story.Sandbox.Interactions.SubmitViewAsync(who, window.Id,
            values.ToDictionary(value => value.Field, value => (string[])[value.Value]));
        await story.SettleAsync();
        return outcome;
    }

    public static async Task OpenHomeAsync(Story story, string who)
    {
        story.Sandbox.Interactions.OpenHome(who);
        await Wire.Eventually.IsTrue(() => story.Workspace.Views.HomeOf(who) is not null);
    }

    public static IReadOnlyList<string> Heard(Story story, string who) =>
        [.. story.Workspace.EphemeralsFor(who).Select(one => one.Text)];

    public static string Blocks(Story story, string who) =>
        Readable(story.Workspace.Views.ModalsOf(who)[^1]);

    public static string HomeOf(Story story, string who) =>
        Readable(story.Workspace.Views.HomeOf(who)!);

    // As the app sent it, with < and > and not their codes.
    private static string Readable(View view) =>
        JsonSerializer.Serialize(view.Content.GetProperty("blocks"), SlackJson.Options);

    public static string Seconds(double minute) => $"{Opening.AddMinutes(minute).ToUnixTimeSeconds()}";

    public static async Task<HttpStatusCode> PostAsync(Story story, string path, string secret, params (string Key, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Key, field.Value)));
        return await SlackRequest.PostAsync(story, path, await form.ReadAsStringAsync(), secret, TimeSpan.Zero);
    }
}
