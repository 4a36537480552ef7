namespace SlaBuddy.Tests.Sandbox.OfficialClients;

/// <summary>A test that needs packages from npm, and says so where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmFactAttribute : FactAttribute
{
    public NpmFactAttribute() => Skip = Reason;

    public static string? Reason { get; } = NpmPackages.Npm is not null ? null
        : "no npm is here; install Node.js with npm (Debian: apt-get install nodejs npm)";
}
