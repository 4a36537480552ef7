namespace SlaBuddy.Client;

/// <summary>
/// A call of the service did not come to a good end. What the service said is a problem as RFC 9457 has it; its <see cref="Code"/> is one
/// of <see cref="ProblemCode"/> and stays what it is from version to version, whereas the words may change.
/// </summary>
public class SlaBuddyException : Exception
{
    internal SlaBuddyException(Problem problem, Exception? cause = null) : base(problem.ToString(), cause)
    {
        (Status, Code, Title, Remedy, Detail) = (problem.Status, problem.Code, problem.Title, problem.Remedy, problem.Detail);
        (Errors, RetryAfter) = (problem.Errors ?? new Dictionary<string, string>(), problem.RetryAfter);
    }

    /// <summary>The HTTP status; null where there was no answer.</summary>
    public int? Status { get; }

    /// <summary>
    /// What it was, one of <see cref="ProblemCode"/>; null where the answer was none of the service's, or there was none.
    /// </summary>
    public string? Code { get; }

    /// <summary>What it was, in words.</summary>
    public string Title { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }

    /// <summary>What it was in this very case, where there is more to say.</summary>
    public string? Detail { get; }

    /// <summary>What is wrong with which parameter or member, by its name; empty if nothing is.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; }

    /// <summary>How long to wait before another try, where the service said so.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the very same call may come to a good end a little later.</summary>
    internal virtual bool MayPass => Status is 429 or 502 or 503 or 504 && Code != ProblemCode.TooManyTries;
}
