using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Gestures;
using SlaBuddy.Gestures.Words;
using SlaBuddy.Slack.Blocks;
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

    [Fact]
    public void The_guide_to_gestures_names_every_button_emoji_and_command()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs/gestures.md"));

        Assert.All(EscalationButtons.For(1).Elements.Cast<ButtonElement>(),
            button => Assert.Contains($"| **{button.Text.Text}** |", guide, StringComparison.Ordinal));
        Assert.All(GestureSettings.Default.Emoji,
            meaning => Assert.Contains($"`{meaning.Emoji}` | as `", guide.Replace("on it", meaning.Added, StringComparison.Ordinal),
                StringComparison.Ordinal));
        Assert.All(HelpWording.Commands.Where(line => line.Contains("/sla", StringComparison.Ordinal)),
            line => Assert.Contains($"| {line.Split('`')[1].Insert(0, "`")}` |", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("x: 1")]
    [InlineData("channels: [{x: 1}]")]
    [InlineData("channels: [{helpdesk: {x: 1}}]")]
    [InlineData("agents: {x: 1}")]
    [InlineData("agents: {people: [{x: 1}]}")]
    [InlineData("gestures: {x: 1}")]
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
