namespace SlaBuddy.Tests.Sandbox;

/// <summary>A real export, where there is one: named by SLABUDDY_RACKET_EXPORT, or beside the repository.</summary>
internal static class RacketExport
{
    private const string Name = "racket-2018-slack-export.zip";

    public static string? Path { get; } =
        Environment.GetEnvironmentVariable("SLABUDDY_RACKET_EXPORT") is { Length: > 0 } given
        ? given : Beside(AppContext.BaseDirectory);

    private static string? Beside(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = System.IO.Path.Combine(at.FullName, "shared", "data", Name);
            if (File.Exists(candidate)) return candidate;
        }
        return null;
    }
}

/// <summary>A test that needs the real export, and says so where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableRacketFactAttribute : FactAttribute
{
    public SkippableRacketFactAttribute()
    {
        if (RacketExport.Path is null) Skip = "the racket export is not here; name it in SLABUDDY_RACKET_EXPORT";
    }
}
