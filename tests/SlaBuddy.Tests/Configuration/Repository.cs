namespace SlaBuddy.Tests.Configuration;

/// <summary>Where the sources of this build stand, for tests that hold documents to the truth.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find(string from)
    {
        var folder = new DirectoryInfo(from);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SlaBuddy.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"{from} is in no folder with SlaBuddy.sln");
    }
}
