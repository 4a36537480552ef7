using System.Globalization;
using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Demo;

/// <summary>
/// One ticket up the ladder: level 1, level 2, a mention, level 3, the answer, and then nothing, though the time of
/// level 4 passes. Every step must show up in time; what does not is named.
/// </summary>
internal sealed partial class DemoScript(SandboxHost sandbox, DemoLadder ladder)
{
    private const string Channel = "#enterprise";

    /// <summary>How much later than due a step may come; the machine may be busy building something else.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(12);

    private readonly Workspace _workspace = sandbox.Workspace;

    /// <summary>Plays it, and returns the thread as text.</summary>
    public async Task<string> PlayAsync(CancellationToken ct)
    {
        using var transcript = new Transcript(_workspace);
        var root = _workspace.PostAs(
            "U0CARLA", Channel, "Our nightly import has been stuck since 04:12. Can you have a look?");
        transcript.Begin(root);

        var first = await LevelAsync(root, 1, ladder.Enterprise[0], ct);
        Require(Mentions(first, "U0ANA") && Mentions(first, "U0BEN") && !Mentions(first, "U0CEM")
            && !Mentions(first, "U0DINA"),
            "level 1 does not name exactly those who are on shift and not embedded, Ana and Ben");
        var second = await LevelAsync(root, 2, ladder.Enterprise[1], ct);
        Require(Mentions(second, "U0CEM") && !Mentions(second, "U0DINA"), "level 2 does not name everyone on shift");

        _workspace.PostAs("U0ANA", Channel, $"<@{_workspace.Bot.UserId}> I am on it, give me a moment.", root);
        await InTimeAsync("the answer that only Ana sees", Grace, token => _workspace.WaitForEphemeralAsync(
            whisper => whisper.UserId == "U0ANA", token), ct);
        Require(Level(root, 3) is null, "level 3 came although Ana had postponed it");

        var third = await LevelAsync(root, 3, ladder.Enterprise[2] + (2 * ladder.Snooze), ct);
        Require(Seconds(root, third.Ts) >= ladder.Enterprise[2] + ladder.Snooze - 1,
            "level 3 came as if nobody had postponed it");
        _workspace.PostAs(
            "U0ANA", Channel, "Found it: worker 7 had run out of disk. The import is running again.", root);
        await InTimeAsync("the edit of level 3 that says who answered", Grace, token => _workspace.WaitForAsync(
            message => message.Ts == third.Ts && message.EditedTs is not null, token), ct);

        await NothingFollowsAsync(root, ct);
        return transcript.Print();
    }

    private async Task NothingFollowsAsync(string root, CancellationToken ct)
    {
        var before = _workspace.Thread(Channel, root).Count;
        var end = Timestamp.Instant(root).AddSeconds(ladder.Enterprise[3] + (2 * ladder.Snooze) + 3);
        var left = end - sandbox.Clock.GetUtcNow();
        if (left > TimeSpan.Zero) await Task.Delay(left, sandbox.Clock, ct);
        Require(Level(root, 4) is null, "level 4 came although the ticket was answered");
        Require(_workspace.Thread(Channel, root).Count == before, "something followed after the answer");
    }

    private Task<Message> LevelAsync(string root, int level, int due, CancellationToken ct) => InTimeAsync(
        string.Create(CultureInfo.InvariantCulture, $"level {level}, due {due} s after the opening at the latest"),
        Timestamp.Instant(root).AddSeconds(due) - sandbox.Clock.GetUtcNow() + Grace,
        token => _workspace.WaitForAsync(message => IsLevel(message, root, level), token), ct);

    private static async Task<T> InTimeAsync<T>(
        string what, TimeSpan patience, Func<CancellationToken, Task<T>> wait, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience > Grace ? patience : Grace);
        try
        {
            return await wait(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new DemoFaultException($"Missing: {what}.", 1);
        }
    }

    private Message? Level(string root, int level) =>
        _workspace.Thread(Channel, root).FirstOrDefault(message => IsLevel(message, root, level));

    private bool IsLevel(Message message, string root, int level) => message.ThreadTs == root
        && message.BotId == _workspace.Bot.BotId && LevelNumber().Match(message.Text) is { Success: true } match
        && match.Groups[1].Value == level.ToString(CultureInfo.InvariantCulture);

    private static bool Mentions(Message message, string userId) =>
        message.Text.Contains($"<@{userId}>", StringComparison.Ordinal);

    private static double Seconds(string root, string ts) =>
        (Timestamp.Instant(ts) - Timestamp.Instant(root)).TotalSeconds;

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new DemoFaultException($"Wrong: {otherwise}.", 1);
    }

    [GeneratedRegex(@"\blevel (\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex LevelNumber();
}
