namespace SlaBuddy.Client;

/// <summary>What was sent is not as it must be; <see cref="SlaBuddyException.Errors"/> says what is wrong (400, 413, 415, 422).</summary>
public sealed class InvalidRequestException : SlaBuddyException
{
    internal InvalidRequestException(Problem problem) : base(problem)
    {
    }
}
