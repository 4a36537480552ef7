namespace SlaBuddy.Client;

/// <summary>What was to be changed is no longer in the state that <c>ifMatch</c> named: read it again (412).</summary>
public sealed class ChangedMeanwhileException : SlaBuddyException
{
    internal ChangedMeanwhileException(Problem problem) : base(problem)
    {
    }
}
