namespace SlaBuddy.Sandbox.Faults;

/// <summary>
/// A post that look-ups miss: until an instant, until so many have missed it, or (falsified) for ever.
/// </summary>
internal sealed record HiddenPost(string ChannelId, string Ts, bool Falsified)
{
    public DateTimeOffset? Until { get; init; }

    public int? Calls { get; init; }

    /// <summary>How many look-ups came by and did not see it.</summary>
    public int Missed { get; init; }

    public bool IsHidden(DateTimeOffset now) => Falsified || now < Until || Missed < Calls;
}
