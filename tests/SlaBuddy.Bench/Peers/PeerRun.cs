namespace SlaBuddy.Bench.Peers;

/// <summary>How many tasks a peer has done, in what time.</summary>
internal sealed record PeerRun(int Done, double Seconds)
{
    public TimeSpan Took => TimeSpan.FromSeconds(Seconds);
}
