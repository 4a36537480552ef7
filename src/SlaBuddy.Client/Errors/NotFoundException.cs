namespace SlaBuddy.Client;

/// <summary>There is no such thing (404).</summary>
public sealed class NotFoundException : SlaBuddyException
{
    internal NotFoundException(Problem problem) : base(problem)
    {
    }
}
