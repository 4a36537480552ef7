namespace SlaBuddy.CommandLine.Policies;

/// <summary>The version of a policy that new tickets get, and whether it was made just now.</summary>
internal sealed record AppliedVersion(string PolicyId, int Version, string Sha256, bool IsNew)
{
    private const int EnoughToTellApart = 12;

    public string ShortHash => Sha256.Length <= EnoughToTellApart ? Sha256 : Sha256[..EnoughToTellApart];
}
