namespace SlaBuddy.Client;

/// <summary>It cannot be done as things stand, such as resolving a ticket whose customer still waits (409).</summary>
public sealed class ConflictException : SlaBuddyException
{
    internal ConflictException(Problem problem) : base(problem)
    {
    }
}
