namespace SlaBuddy.Client;

/// <summary>The key is none, has ended, or has not the scope that the call needs (401, 403).</summary>
public sealed class AccessDeniedException : SlaBuddyException
{
    internal AccessDeniedException(Problem problem) : base(problem)
    {
    }
}
