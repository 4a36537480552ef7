using Microsoft.AspNetCore.Http.Features;

namespace SlaBuddy.Sandbox.SlackSockets;

/// <summary>Puts a <see cref="QuietStream"/> below a WebSocket when its connection is upgraded.</summary>
internal sealed class QuietUpgrade(IHttpUpgradeFeature upgrade) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => upgrade.IsUpgradableRequest;

    public QuietStream? Stream { get; private set; }

    public async Task<Stream> UpgradeAsync() => Stream = new QuietStream(await upgrade.UpgradeAsync());
}
