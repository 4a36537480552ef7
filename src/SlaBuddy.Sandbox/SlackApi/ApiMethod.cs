using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.SlackApi;

/// <summary>A Web API method: any one of <paramref name="Scopes"/> lets a token call it.</summary>
internal sealed record ApiMethod(string Name, Tier Tier, string[] Scopes, Func<ApiCall, JsonObject> Handle)
{
    /// <summary>Slack reads no JSON body on this method, and then misses the arguments in it.</summary>
    public bool IgnoresJson { get; init; }

    /// <summary>Whether it wants the app's own token, and not the bot's.</summary>
    public bool TakesAppToken { get; init; }
}
