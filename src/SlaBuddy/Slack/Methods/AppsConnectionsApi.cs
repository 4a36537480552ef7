using SlaBuddy.Slack.Wire;

namespace SlaBuddy.Slack.Methods;

internal sealed class AppsConnectionsApi(SlackWire wire) : IAppsConnectionsApi
{
    private const string Method = "apps.connections.open";

    public async Task<Uri> Open(CancellationToken cancellationToken)
    {
        var answer = await wire.ReadAsAppAsync<OpenAnswer>(Method, cancellationToken);
        return Uri.TryCreate(answer.Url, UriKind.Absolute, out var url) && url is { Scheme: "ws" or "wss" }
            ? url
            : throw new SlackAmbiguousException(Method, "no_url");
    }

    private sealed record OpenAnswer : SlackAnswer
    {
        public string? Url { get; init; }
    }
}
