namespace SlaBuddy.Client;

/// <summary>Where the service is, what opens it, and how patient the client is with it.</summary>
public sealed class SlaBuddyClientOptions
{
    /// <summary>Where the service answers, such as <c>https://sla.example.com</c>. A path before <c>/api</c> is kept.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>
    /// A key of the API, made by <c>SlaBuddy keys create</c>: <c>slab_…</c>. It is sent in the header <c>Authorization</c> and stands in no
    /// message, exception or text of this client.
    /// </summary>
    public string? ApiKey { get; set; }

    /// <summary>How long one attempt may take, 1 s to 10 min; 30 s unless given. A call may make several.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a call is tried again, 0 to 10; 4 unless given: after statuses 429, 502, 503 and 504, after a time-out and where no
    /// connection came about. A write goes out under one <c>Idempotency-Key</c> each time and so is done once.
    /// </summary>
    public int Retries { get; set; } = 4;

    /// <summary>
    /// The wait before the second attempt, 1 ms to 1 min; 500 ms unless given. It doubles from attempt to attempt, and up to a half of it is
    /// left to chance.
    /// </summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The longest wait between two attempts, up to 10 min; 1 min unless given. Where the service asks for a longer one (<c>Retry-After</c>),
    /// the call ends and the exception says how long it is.
    /// </summary>
    public TimeSpan RetryAfterAtMost { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long the live stream may be silent before it is taken for dead and opened anew, 5 s to 1 h; 1 min unless given. The service says
    /// at least every 15 s that it is alive.
    /// </summary>
    public TimeSpan StreamSilence { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Everything that is wrong, each with its remedy; none if it can be used.</summary>
    internal IEnumerable<string> FindFaults()
    {
        if (BaseAddress is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" })
        {
            yield return
                $"{nameof(BaseAddress)}: give the service's address, such as https://sla.example.com, without name, query or fragment.";
        }
        if (string.IsNullOrWhiteSpace(ApiKey) || ApiKey.Any(letter => letter is <= ' ' or > '~'))
            yield return $"{nameof(ApiKey)}: give a key as \"SlaBuddy keys create\" printed it, slab_….";
        if (Outside(AttemptTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)))
            yield return $"{nameof(AttemptTimeout)}: give 1 s to 10 min.";
        if (Retries is < 0 or > 10) yield return $"{nameof(Retries)}: give 0 to 10.";
        if (Outside(RetryAfter, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1)))
            yield return $"{nameof(RetryAfter)}: give 1 ms to 1 min.";
        if (Outside(RetryAfterAtMost, RetryAfter, TimeSpan.FromMinutes(10)))
            yield return $"{nameof(RetryAfterAtMost)}: give {nameof(RetryAfter)} to 10 min.";
        if (Outside(StreamSilence, TimeSpan.FromSeconds(5), TimeSpan.FromHours(1)))
            yield return $"{nameof(StreamSilence)}: give 5 s to 1 h.";
    }

    /// <exception cref="ArgumentException">Something is wrong; the message names all of it.</exception>
    internal SlaBuddyClientOptions Check()
    {
        var faults = string.Join(' ', FindFaults());
        return faults.Length == 0 ? this : throw new ArgumentException($"The client of SLA Buddy cannot be used so. {faults}");
    }

    private static bool Outside(TimeSpan value, TimeSpan least, TimeSpan most) => value < least || value > most;
}
