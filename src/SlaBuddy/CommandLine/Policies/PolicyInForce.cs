namespace SlaBuddy.CommandLine.Policies;

/// <summary>The version of a policy that new tickets get.</summary>
internal sealed record PolicyInForce(string PolicyId, int Version, string Sha256)
{
    private const int EnoughToTellApart = 12;

    public string ShortHash => Sha256.Length <= EnoughToTellApart ? Sha256 : Sha256[..EnoughToTellApart];
}
