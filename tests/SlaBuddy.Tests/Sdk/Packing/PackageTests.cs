using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using SlaBuddy.Client;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Sdk.Packing;

/// <summary>What is in the package, and what is not.</summary>
public class PackageTests
{
    [Fact]
    public async Task The_package_brings_documentation_and_a_licence_and_no_other_package()
    {
        await using var package = await ZipFile.OpenReadAsync(await FindAsync("*.nupkg"));

        Assert.Equal(["README.md", "lib/net10.0/SlaBuddy.Client.dll", "lib/net10.0/SlaBuddy.Client.xml"],
            package.Entries.Select(entry => entry.FullName).Where(name => name is "README.md" || name.StartsWith("lib/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        var about = XDocument.Parse(await TextOfAsync(package, "SlaBuddy.Client.nuspec"));
        Assert.Equal("MIT", about.Descendants().Single(one => one.Name.LocalName == "license").Value);
        Assert.Equal("README.md", about.Descendants().Single(one => one.Name.LocalName == "readme").Value);
        Assert.DoesNotContain(about.Descendants(), one => one.Name.LocalName == "dependency");
        Assert.Equal(["Microsoft.AspNetCore.App"], about.Descendants().Where(one => one.Name.LocalName == "frameworkReference")
            .Select(one => one.Attribute("name")!.Value));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("src/SlaBuddy.Client/README.md")), await TextOfAsync(package, "README.md"));
    }

    [Fact]
    public async Task The_symbols_come_along_and_name_no_folder_of_the_machine_that_built_them()
    {
        await using var package = await ZipFile.OpenReadAsync(await FindAsync("*.snupkg"));
        await using var symbols = await package.GetEntry("lib/net10.0/SlaBuddy.Client.pdb")!.OpenAsync();
        using var copy = new MemoryStream();
        await symbols.CopyToAsync(copy);
        copy.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(copy);
        var reader = provider.GetMetadataReader();

        var sources = reader.Documents.Select(one => reader.GetString(reader.GetDocument(one).Name)).ToList();

        Assert.Contains(sources, source => source.EndsWith("SlaBuddyClient.cs", StringComparison.Ordinal));
        Assert.All(sources, source => Assert.StartsWith("/_/", source, StringComparison.Ordinal));
        // Where the repository has an address, the links to it begin as the sources do.
        Assert.All(reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(one => reader.GetGuid(one.Kind) == SourceLink),
            one => Assert.StartsWith("""{"documents":{"/_/""", Encoding.UTF8.GetString(reader.GetBlobBytes(one.Value)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_public_word_is_documented()
    {
        await using var package = await ZipFile.OpenReadAsync(await FindAsync("*.nupkg"));
        var documented = XDocument.Parse(await TextOfAsync(package, "lib/net10.0/SlaBuddy.Client.xml")).Descendants("member")
            .Where(member => member.Element("summary") is { Value.Length: > 0 }).Select(member => member.Attribute("name")!.Value).ToHashSet();

        var open = typeof(SlaBuddyClient).Assembly.GetExportedTypes();
        var undocumented = open.Select(type => $"T:{type.FullName}")
            .Concat(open.SelectMany(type => type.GetProperties(Declared).Select(one => $"P:{type.FullName}.{one.Name}")
                .Where(name => !name.EndsWith(".EqualityContract", StringComparison.Ordinal))))
            .Concat(open.SelectMany(type => type.GetMethods(Declared).Where(IsWritten).Select(one => $"M:{type.FullName}.{one.Name}")))
            .Where(name => !documented.Any(member => member == name || member.StartsWith(name + "(", StringComparison.Ordinal)
                || member.StartsWith(name + "``", StringComparison.Ordinal)));

        Assert.Empty(undocumented);
    }

    /// <summary>Source: the specification of portable debug information, section "Source Link".</summary>
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static bool IsWritten(MethodInfo method) => !method.IsSpecialName && method.Name is not ("ToString" or "Equals" or "GetHashCode"
        or "Deconstruct" or "PrintMembers" or "<Clone>$");

    private static async Task<string> FindAsync(string pattern) => Directory.GetFiles(await PackedSdk.FolderAsync(), pattern).Single();

    private static async Task<string> TextOfAsync(ZipArchive package, string name)
    {
        using var reader = new StreamReader(await package.GetEntry(name)!.OpenAsync(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
