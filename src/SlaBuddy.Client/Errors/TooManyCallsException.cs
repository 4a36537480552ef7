namespace SlaBuddy.Client;

/// <summary>The key calls too often; <see cref="SlaBuddyException.RetryAfter"/> says how long to wait (429).</summary>
public sealed class TooManyCallsException : SlaBuddyException
{
    internal TooManyCallsException(Problem problem) : base(problem)
    {
    }
}
