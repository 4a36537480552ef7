namespace SlaBuddy.Sandbox.Google.Access;

/// <summary>Google's names for the roles.</summary>
internal static class RoleName
{
    public static string Of(AccessRole role) => role switch
    {
        AccessRole.FreeBusyReader => "freeBusyReader",
        AccessRole.Reader => "reader",
        AccessRole.Owner => "owner",
        _ => "none",
    };
}
