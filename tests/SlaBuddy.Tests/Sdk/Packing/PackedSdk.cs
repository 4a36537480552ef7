using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Sdk.Packing;

/// <summary>
/// The SDK as it is published, packed once for all tests, and programs built against it in folders of their own: nothing there knows of
/// this repository, and no other source of packages is asked.
/// </summary>
internal static class PackedSdk
{
    // No build server may outlive the test.
    private static readonly string[] Alone = ["-nodeReuse:false", "-p:UseSharedCompilation=false", "-v", "q"];

    private static readonly Lazy<Task<string>> Packing = new(PackAsync);

    /// <summary>The folder with the package and its symbols.</summary>
    public static Task<string> FolderAsync() => Packing.Value;

    /// <summary>An empty folder whose source of packages is the one with the SDK, alone or beside the machine's own.</summary>
    public static async Task<string> EmptyFolderAsync(bool alone = true)
    {
        var folder = Directory.CreateTempSubdirectory("sla-buddy-program-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                {(alone ? "<clear />" : "")}
                <add key="packed" value="{await FolderAsync()}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }

    /// <summary>Builds what is in a folder; returns the program.</summary>
    public static async Task<string> BuildAsync(string folder, string name)
    {
        await ToolRun.SucceedsAsync(folder, "dotnet", ["build", "-c", "Release", "-warnaserror", .. Alone], Packages(folder));
        return Path.Combine(folder, "bin", "Release", "net10.0", name + ".dll");
    }

    /// <summary>What is unpacked stays in the folder: in the user's own cache an older package of the same version might lie.</summary>
    public static (string Name, string Value) Packages(string folder) => ("NUGET_PACKAGES", Path.Combine(folder, "packages"));

    private static async Task<string> PackAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sla-buddy-packed-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await ToolRun.SucceedsAsync(Repository.PathOf("src/SlaBuddy.Client"), "dotnet",
            ["pack", "-c", configuration, "--no-build", "-o", folder, .. Alone]);
        return folder;
    }
}
