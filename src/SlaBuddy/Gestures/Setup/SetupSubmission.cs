using System.Text.Json;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Gestures.Modals;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Gestures.Setup;

/// <summary>Puts what was filled into <see cref="SetupModal"/> in force, at once.</summary>
internal sealed partial class SetupSubmission(SetupRights rights, SetupRegister register, ChannelVisit visit,
    ILogger<SetupSubmission> logger) : IViewSubmissionHandler
{
    private const string Title = "Watch a channel";

    public async Task<ViewSubmissionResponse?> Handle(ViewSubmission viewSubmission, CancellationToken ct)
    {
        if (viewSubmission is not { View: { } view, User.Id: { } user }
            || view.ValueOf(SetupModal.Channel)?.SelectedConversation is not { } channelId
            || view.ValueOf(SetupModal.Kind)?.SelectedOption?.Value is not { } kind
            || view.ValueOf(SetupModal.Promise)?.SelectedOption?.Value is not { } promise)
            return null;
        if (!await rights.MayAsync(user, ct)) return Say(SetupWording.ForThoseWhoDecide);
        var choices = await register.ChoicesAsync(channelId, ct);
        if (choices.Channel is { IsInFile: true })
            return ViewSubmissionResponse.Update(SetupModal.For(choices, channelId));
        if (kind == SetupModal.Unwatched) return await EndAsync(channelId, user, ct);

        var escalateIn = view.ValueOf(SetupModal.EscalateIn)?.SelectedConversation;
        var (channel, fault) = await visit.EnterAsync(channelId, ct);
        if (channel is null) return ViewSubmissionResponse.Error(SetupModal.Channel, fault!);
        if (escalateIn is not null && escalateIn != channelId && await visit.EnterAsync(escalateIn, ct) is { Fault: { } closed })
            return ViewSubmissionResponse.Error(SetupModal.EscalateIn, closed);

        var outcome = await register.SetUpAsync(Read(channel, kind, promise, escalateIn, user), ct);
        LogSetUp(user, channelId, outcome);
        return outcome switch
        {
            "watched" => Say($":eyes: <#{channelId}> is watched from now on.",
                "New messages of customers open tickets, those of the last hours included. `/sla status` there shows how it goes."),
            "in_file" => ViewSubmissionResponse.Update(
                SetupModal.For(await register.ChoicesAsync(channelId, ct), channelId)),
            _ => ViewSubmissionResponse.Error(SetupModal.Promise,
                "No policy in force fits this any more. Please choose another."),
        };
    }

    private async Task<ViewSubmissionResponse> EndAsync(string channelId, string user, CancellationToken ct)
    {
        var outcome = await register.SetUpAsync(new(channelId, channelId, null, new Dictionary<string, JsonElement>(), null,
            new Dictionary<string, string>(), 0, 0, user), ct);
        LogSetUp(user, channelId, outcome);
        return outcome == "unwatched"
            ? Say($"<#{channelId}> is not watched any longer. The tickets it has go on until they are answered or resolved.")
            : Say($"<#{channelId}> was not watched, so nothing changed.");
    }

    private static ChannelSetup Read(Conversation channel, string kind, string promise, string? escalateIn, string user)
    {
        var (fact, value) = promise.Split(':', 2) is [var name, var said] ? (name, said) : ("tier", promise);
        return new(channel.Id, channel.Name ?? channel.Id, kind, Fact(fact, value), escalateIn,
            kind == "helpdesk" ? FactPattern.Published : new Dictionary<string, string>(),
            ChannelSettings.DefaultIgnoreOlderThan.TotalSeconds, ChannelSettings.DefaultScanEvery.TotalSeconds, user);
    }

    private static Dictionary<string, JsonElement> Fact(string name, string value) =>
        new() { [name] = JsonSerializer.SerializeToElement(value) };

    private static ViewSubmissionResponse Say(params IEnumerable<string> lines) =>
        ViewSubmissionResponse.Update(AnswerModal.Saying(Title, lines));

    [LoggerMessage(LogLevel.Information, "{UserId} set up {ChannelId}: {Outcome}")]
    private partial void LogSetUp(string userId, string channelId, string outcome);
}
