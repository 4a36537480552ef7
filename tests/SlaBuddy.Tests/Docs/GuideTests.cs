using SlaBuddy.Configuration.Reading;
using SlaBuddy.Slack.Manifest;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Docs;

/// <summary>Holds the guides for admins to what the service really needs and reads.</summary>
public class GuideTests
{
    [Fact]
    public void The_installation_names_every_scope_that_is_needed()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs/install.md"));

        Assert.All(RequiredScopes.All,
            scope => Assert.Contains($"| `{scope.Name}` |", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_installations_first_file_is_one_that_works()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs/install.md"));

        var file = guide.Split("```yaml\n")[1].Split("```")[0];

        Assert.Equal("#enterprise", Assert.Single(Yaml.Read(file).Channels).Channel.Text);
    }

    [Theory]
    [InlineData("x: 1")]
    [InlineData("channels: [{x: 1}]")]
    [InlineData("channels: [{helpdesk: {x: 1}}]")]
    [InlineData("agents: {x: 1}")]
    [InlineData("agents: {people: [{x: 1}]}")]
    [InlineData("roster: {x: 1}")]
    [InlineData("policies: [{x: 1}]")]
    [InlineData("policies: [{ladder: [{x: 1}]}]")]
    [InlineData("policies: [{bundle: {x: 1}}]")]
    [InlineData("calendars: [{x: 1}]")]
    [InlineData("rules: [{x: 1}]")]
    public void The_reference_explains_every_key_that_is_read(string unknownKey)
    {
        var reference = File.ReadAllText(Repository.PathOf("docs/configuration.md"));

        var remedy = ConfigurationReader.ReadText(unknownKey, "f").Faults
            .Single(fault => fault.What.EndsWith("has no key \"x\".", StringComparison.Ordinal)).Remedy;

        Assert.All(remedy["Known here: ".Length..].TrimEnd('.').Split(", "),
            key => Assert.Contains($"| `{key}` |", reference, StringComparison.Ordinal));
    }
}
