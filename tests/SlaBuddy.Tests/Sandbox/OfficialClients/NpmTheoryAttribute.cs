namespace SlaBuddy.Tests.Sandbox.OfficialClients;

/// <summary>Cases that need packages from npm, and say so where they are skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmTheoryAttribute : TheoryAttribute
{
    public NpmTheoryAttribute() => Skip = NpmFactAttribute.Reason;
}
