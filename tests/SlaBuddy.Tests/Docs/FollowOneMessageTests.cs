using System.Text.RegularExpressions;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Docs;

/// <summary>Holds the README's table "Follow one message" to what is there.</summary>
public partial class FollowOneMessageTests
{
    [Fact]
    public void Every_stage_names_what_it_is_made_of()
    {
        var stages = Stages();

        Assert.True(stages.Length >= 8);
        Assert.All(stages, stage => Assert.NotEmpty(LinksIn(stage.Sql).Concat(LinksIn(stage.CSharp))));
        Assert.All(stages, stage => Assert.NotEmpty(NamesIn(stage.Tests)));
    }

    [Fact]
    public void Every_C_sharp_file_of_it_exists_under_its_own_name()
    {
        var links = Stages().SelectMany(stage => LinksIn(stage.CSharp)).ToArray();

        Assert.All(links, link => Assert.Equal(link.Text, Path.GetFileName(link.Path)));
        Assert.All(links, link => Assert.True(File.Exists(Repository.PathOf(link.Path)), link.Path));
    }

    [Fact]
    public void Every_SQL_function_of_it_has_its_file()
    {
        var links = Stages().SelectMany(stage => LinksIn(stage.Sql)).ToArray();

        Assert.All(links, link => Assert.Equal($"db/functions/{link.Text}.sql", link.Path));
        Assert.All(links, link => Assert.Contains(
            $"function sla.{link.Text}(", File.ReadAllText(Repository.PathOf(link.Path)), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_of_it_exists()
    {
        var methods = Directory
            .EnumerateFiles(Repository.PathOf("tests/SlaBuddy.Tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Method().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.All(Stages().SelectMany(stage => NamesIn(stage.Tests)), name => Assert.Contains(name, methods));
    }

    private static Stage[] Stages() =>
    [
        .. File.ReadLines(Repository.PathOf("README.md"))
            .SkipWhile(line => line != "## Follow one message")
            .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|'))
            .Select(cells => new Stage(cells[0].Trim(), cells[1], cells[2], cells[3])),
    ];

    private static IEnumerable<(string Text, string Path)> LinksIn(string cell) =>
        Link().Matches(cell).Select(match => (match.Groups[1].Value, match.Groups[2].Value));

    private static IEnumerable<string> NamesIn(string cell) =>
        Name().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:void|Task) (\w+)\(")]
    private static partial Regex Method();

    private sealed record Stage(string Name, string CSharp, string Sql, string Tests);
}
