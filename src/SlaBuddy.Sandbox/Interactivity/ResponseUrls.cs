using SlaBuddy.Sandbox.SlackApi;

namespace SlaBuddy.Sandbox.Interactivity;

/// <summary>
/// The addresses at which the app may answer a gesture: five times, for half an hour, without a token.
/// </summary>
internal sealed class ResponseUrls(SandboxHost host)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];

    public string Issue(ResponseOrigin origin)
    {
        var key = Guid.NewGuid().ToString("N");
        lock (_gate) _entries[key] = new Entry(origin, host.Clock.GetUtcNow() + Lifetime);
        return new Uri(host.BaseUrl, $"response/{host.Workspace.Team.Id}/{key}").ToString();
    }

    public ResponseOrigin Use(string key)
    {
        lock (_gate)
        {
            if (_entries.GetValueOrDefault(key) is not { } entry) throw new SlackApiException("invalid_url");
            if (entry.Until < host.Clock.GetUtcNow()) throw new SlackApiException("expired_url");
            if (entry.Uses >= MostUses) throw new SlackApiException("used_url");
            _entries[key] = entry with { Uses = entry.Uses + 1 };
            return entry.Origin;
        }
    }

    private sealed record Entry(ResponseOrigin Origin, DateTimeOffset Until, int Uses = 0);
}
