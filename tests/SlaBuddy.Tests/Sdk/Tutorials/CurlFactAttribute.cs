namespace SlaBuddy.Tests.Sdk.Tutorials;

/// <summary>A test that needs curl, and says so where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlFactAttribute : FactAttribute
{
    public CurlFactAttribute() => Skip = Reason;

    private static string? Reason { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "curl"))) ? null : "no curl is here; install it (Debian: apt-get install curl)";
}
