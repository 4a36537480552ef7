using SlaBuddy.Sandbox;

namespace SlaBuddy.Tests.Stories.Chaos;

/// <summary>They ask in all channels in turn; one in so many is answered a moment later, so many times.</summary>
internal sealed class Customers(SandboxHost sandbox, int every, int answers)
{
    /// <summary>How many others ask before the answer comes.</summary>
    private const int AnsweredAfter = 9;

    private (string Channel, string Ts) _lucky;

    public int Asked { get; private set; }

    public void Ask()
    {
        var channel = ChaosFile.Channel(Asked % ChaosFile.Channels);
        var ts = sandbox.Workspace.PostAs(Story.Carla, channel, "Nothing works!");
        var isAnswered = Asked < answers * every;
        if (isAnswered && Asked % every == 0) _lucky = (channel, ts);
        if (isAnswered && Asked % every == AnsweredAfter)
            sandbox.Workspace.PostAs(Story.Ana, _lucky.Channel, "Here is the answer.", _lucky.Ts);
        Asked++;
    }
}
