using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Chat.Views;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// What people do with the app: press, choose, hand in forms and give commands. Each waits for the app's
/// acknowledgement and does what that says.
/// </summary>
internal sealed class Interactions(SandboxHost host) : IDisposable
{
    private static readonly ImmutableDictionary<string, string[]> Untouched =
        ImmutableDictionary<string, string[]>.Empty;

    private readonly PayloadWriter _payloads = new(host.Workspace, host.Options.VerificationToken);

    public AppLine Line { get; } = new(host);

    public TriggerIds Triggers { get; } = new(host.Workspace);

    public ResponseUrls ResponseUrls { get; } = new(host);

    public Responses Responses { get; } = new(host.Workspace);

    private Workspace Workspace => host.Workspace;

    /// <summary>Presses a button of a message, or chooses (by option value or id) in one of its menus.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="channel">The message's channel, by id or name.</param>
    /// <param name="ts">The message, which may be one that this person alone sees.</param>
    /// <param name="actionId">
    /// The element's <c>action_id</c>, or <c>block_id/action_id</c> where that is not enough.
    /// </param>
    /// <param name="chosen">What was chosen, for a menu.</param>
    /// <param name="ct">Ends the wait for the app.</param>
    public Task<InteractionOutcome> PressButtonAsync(
        string userId, string channel, string ts, string actionId, string[]? chosen = null,
        CancellationToken ct = default)
    {
        var place = Workspace.Directory.Channel(channel);
        if (Workspace.Read(place.Id, timeline => timeline.Find(ts)) is { } message)
        {
            var origin = new ResponseOrigin(userId, place.Id) { MessageTs = ts, ThreadTs = message.ThreadTs };
            var payload = _payloads.MessageAction(userId, place, message, Find(message.Blocks, actionId), chosen);
            return PressAsync(userId, payload, origin, ct);
        }
        var whisper = Workspace.FindEphemeral(place.Id, ts)
            ?? throw new ArgumentException($"There is no message {ts} in {channel}.", nameof(ts));
        var whispered = new ResponseOrigin(userId, place.Id)
        {
            MessageTs = ts, ThreadTs = whisper.ThreadTs, IsEphemeral = true,
        };
        return PressAsync(userId,
            _payloads.EphemeralAction(userId, place, whisper, Find(whisper.Blocks, actionId), chosen), whispered, ct);
    }

    /// <summary>Presses or chooses something in a modal or on the Home, with what stands in the form so far.</summary>
    public Task<InteractionOutcome> PressInViewAsync(string userId, string viewId, string actionId,
        string[]? chosen = null, IReadOnlyDictionary<string, string[]>? values = null, CancellationToken ct = default)
    {
        var view = ViewOf(userId, viewId);
        var state = ViewState.Of(BlocksOf(view), values ?? Untouched);
        return PressAsync(
            userId, _payloads.ViewAction(userId, view, Find(BlocksOf(view), actionId), chosen, state), null, ct);
    }

    /// <summary>Hands in the modal on top; values go by action id (see <see cref="ViewState"/>).</summary>
    public async Task<InteractionOutcome> SubmitViewAsync(string userId, string viewId,
        IReadOnlyDictionary<string, string[]>? values = null, CancellationToken ct = default)
    {
        var view = ViewOf(userId, viewId);
        var missing = ViewState.Missing(BlocksOf(view), values ?? Untouched);
        if (!missing.IsEmpty) return new InteractionOutcome { Errors = missing };

        var payload = _payloads.Submission(userId, view, ViewState.Of(BlocksOf(view), values ?? Untouched));
        payload["trigger_id"] = Triggers.Issue(userId);
        var answer = await Line.InteractAsync(payload, ct);
        if (answer.Fault is { } fault) return new InteractionOutcome(fault);
        return new ViewAnswer(Workspace.Views).Apply(view, answer.Json);
    }

    /// <summary>Closes a modal and what lies upon it, or the whole stack; the app hears of it if it asked to.</summary>
    public async Task<InteractionOutcome> CloseViewAsync(
        string userId, string viewId, bool all = false, CancellationToken ct = default)
    {
        var view = ViewOf(userId, viewId);
        if (all) Workspace.Views.Clear(userId);
        else Workspace.Views.Close(userId, viewId);
        if (!view.Content.TryGetProperty("notify_on_close", out var notify) || notify.ValueKind != JsonValueKind.True)
            return InteractionOutcome.Taken;
        var answer = await Line.InteractAsync(_payloads.Closed(userId, view, all), ct);
        return new InteractionOutcome(answer.Fault);
    }

    /// <summary>Gives a slash command; the answer, or what went wrong, is seen by that person alone.</summary>
    public async Task<InteractionOutcome> RunCommandAsync(
        string userId, string channel, string command, string text = "", CancellationToken ct = default)
    {
        var place = Workspace.Directory.Channel(channel);
        var origin = new ResponseOrigin(userId, place.Id);
        if (!Workspace.Bot.Commands.Contains(command))
            return Failed(origin, "unknown_command", $"{command} is not a valid command.");

        var fields = _payloads.Command(userId, place, command, text.Trim());
        fields["response_url"] = ResponseUrls.Issue(origin);
        fields["trigger_id"] = Triggers.Issue(userId);
        var answer = await Line.CommandAsync(fields, ct);
        if (answer.Fault is { } fault)
            return Failed(origin, fault, $"{command} failed with the error \"{fault}\"");
        try
        {
            if (answer.Json is { Count: > 0 } json) Responses.Apply(origin, json);
            else if (answer.Text is { } words) Responses.Apply(origin, words);
            return InteractionOutcome.Taken;
        }
        catch (SlackApiException refusal)
        {
            return Failed(origin, refusal.Error, $"{command} failed with the error \"invalid_response\"");
        }
    }

    /// <summary>Opens the app's Home, or the messages with it.</summary>
    public void OpenHome(string userId, string tab = "home") => Workspace.OpenHome(userId, tab);

    public void Dispose() => Line.Dispose();

    private async Task<InteractionOutcome> PressAsync(
        string userId, JsonObject payload, ResponseOrigin? origin, CancellationToken ct)
    {
        payload["trigger_id"] = Triggers.Issue(userId);
        if (origin is not null) payload["response_url"] = ResponseUrls.Issue(origin);
        // What an app says when it acknowledges a press is not shown anywhere.
        return new InteractionOutcome((await Line.InteractAsync(payload, ct)).Fault);
    }

    private InteractionOutcome Failed(ResponseOrigin origin, string fault, string said)
    {
        Workspace.Whisper(origin.ChannelId, origin.UserId, said, fromSlackbot: true);
        return new InteractionOutcome(fault);
    }

    private View ViewOf(string userId, string viewId) =>
        Workspace.Views.Find(viewId) is { } view && view.UserId == userId ? view
            : throw new ArgumentException($"No view {viewId} lies before {userId}.", nameof(viewId));

    private static JsonElement? BlocksOf(View view) =>
        view.Content.TryGetProperty("blocks", out var blocks) ? blocks : null;

    private static InputElement Find(JsonElement? blocks, string actionId) =>
        InputElement.In(blocks).FirstOrDefault(
            one => one.ActionId == actionId || $"{one.BlockId}/{one.ActionId}" == actionId)
            ?? throw new ArgumentException($"There is nothing '{actionId}' to press here.", nameof(actionId));
}
