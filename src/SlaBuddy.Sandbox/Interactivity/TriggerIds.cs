using System.Globalization;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// What a person's gesture lets the app do before that person's eyes: one modal, within three seconds.
/// </summary>
internal sealed class TriggerIds(Workspace workspace)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trigger> _triggers = [];

    public string Issue(string userId)
    {
        var now = workspace.Clock.GetUtcNow();
        lock (_gate)
        {
            var id = string.Create(
                CultureInfo.InvariantCulture, $"{_triggers.Count + 1}.{workspace.Team.Id}.{Guid.NewGuid():N}");
            _triggers[id] = new Trigger(userId, now + Lifetime);
            return id;
        }
    }

    /// <summary>Uses one up, and says whose gesture it was.</summary>
    public string Exchange(string id)
    {
        lock (_gate)
        {
            if (_triggers.GetValueOrDefault(id) is not { } trigger) throw new SlackApiException("invalid_trigger_id");
            if (trigger.Used) throw new SlackApiException("exchanged_trigger_id");
            if (trigger.Until < workspace.Clock.GetUtcNow()) throw new SlackApiException("expired_trigger_id");
            _triggers[id] = trigger with { Used = true };
            return trigger.UserId;
        }
    }

    private sealed record Trigger(string UserId, DateTimeOffset Until, bool Used = false);
}
