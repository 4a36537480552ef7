using SlaBuddy.Client.Calls;
using SlaBuddy.Client.Json;

namespace SlaBuddy.Client;

/// <summary>Whose replies are answers. Needs the scope <c>agents:read</c>.</summary>
public sealed class AgentsClient
{
    private readonly Pipeline _calls;

    internal AgentsClient(Pipeline calls) => _calls = calls;

    /// <summary>The agents at an instant, by their ids.</summary>
    /// <param name="at">The instant; now unless given.</param>
    /// <returns>The list; it is asked for while it is read.</returns>
    /// <exception cref="SlaBuddyException">While reading: see <see cref="SlaBuddyException.Code"/>.</exception>
    public Listing<Agent> ListAsync(DateTimeOffset? at = null) => new((after, limit, ct) =>
        _calls.AskAsync(Call.Read("agents", new Query().Add("at", at).On(after, limit)), ClientJson.Default.PageAgent, ct));
}
