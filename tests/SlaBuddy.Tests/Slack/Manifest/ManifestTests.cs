using System.Text.Json.Nodes;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Slack.Manifest;
using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Slack.Manifest;

/// <summary>Holds the manifest to Slack's form, and to what the code really calls.</summary>
public class ManifestTests
{
    private static readonly Uri Host = new("https://sla.example.com/");

    [Fact]
    public async Task The_committed_manifest_is_what_the_command_prints()
    {
        var printed = await ServiceProcess.RunAsync(["manifest"]);

        Assert.Equal(0, printed.ExitCode);
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf(AppManifest.FileName)), printed.Output);
    }

    [Fact]
    public void With_an_address_Slack_calls_its_three_endpoints_and_without_one_it_is_called()
    {
        var called = Read(Host);
        var calling = Read(null);

        Assert.Equal("https://sla.example.com/slack/events",
            (string?)called["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal("https://sla.example.com/slack/interactivity",
            (string?)called["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal("https://sla.example.com/slack/commands",
            (string?)called["features"]!["slash_commands"]![0]!["url"]);
        Assert.False((bool)called["settings"]!["socket_mode_enabled"]!);
        Assert.True((bool)calling["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain("/slack/", calling.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--url", "http://sla.example.com")]
    [InlineData("--url", "sla.example.com")]
    [InlineData("--url", "https://sla.example.com/?token=1")]
    [InlineData("--socket-mode", "--url", "https://sla.example.com")]
    public async Task What_Slack_could_not_call_is_wrong_usage(params string[] options)
    {
        var refused = await ServiceProcess.RunAsync(["manifest", .. options]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("--url", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_keeps_to_Slacks_lengths()
    {
        var about = Read(Host)["display_information"]!;
        var command = Read(Host)["features"]!["slash_commands"]![0]!;

        Assert.InRange(((string)about["name"]!).Length, 1, 35);
        Assert.InRange(((string)about["description"]!).Length, 1, 140);
        Assert.InRange(((string)about["long_description"]!).Length, 175, 4000);
        Assert.InRange(((string)command["description"]!).Length, 1, 2000);
        Assert.InRange(((string)command["command"]!).Length, 2, 32);
    }

    [Fact]
    public void It_asks_for_the_scopes_and_events_of_the_two_tables()
    {
        var manifest = Read(null);

        Assert.Equal(RequiredScopes.All.Select(it => it.Name),
            manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(it => (string)it!));
        Assert.Equal(SubscribedEvents.All.Select(it => it.Name),
            manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(it => (string)it!));
    }

    [Fact]
    public void Every_method_that_is_called_has_its_scope_in_the_table()
    {
        string[] known = [.. RequiredScopes.All.SelectMany(it => it.Methods), .. RequiredScopes.MethodsWithoutScope];

        Assert.Contains("chat.postMessage", CalledMethods.All);
        Assert.Empty(CalledMethods.All.Except(known));
    }

    [Fact]
    public void Every_event_comes_with_a_scope_that_is_asked_for() => Assert.All(
        SubscribedEvents.All.Where(it => it.Scope is not null),
        it => Assert.Contains(it.Scope, RequiredScopes.All.Select(scope => scope.Name)));

    [Fact]
    public void No_scope_is_asked_for_that_nothing_needs()
    {
        Assert.All(RequiredScopes.All, scope => Assert.NotEmpty(scope.NeededBy));
        Assert.Empty(RequiredScopes.All.SelectMany(scope => scope.Methods).Except(CalledMethods.All));
    }

    [Fact]
    public void An_app_of_before_starts_without_the_scope_it_can_do_without_and_with_no_other_missing()
    {
        var all = RequiredScopes.All.Select(it => it.Name).ToArray();

        Assert.Equal(["im:history"], RequiredScopes.All.Where(it => !it.IsVital).Select(it => it.Name));
        Assert.Equal(Severity.Warning, Assert.Single(FaultsOf(all.Except(["im:history"]))).Severity);
        Assert.Equal(Severity.Fatal, Assert.Single(FaultsOf(all.Except(["chat:write"]))).Severity);
        Assert.Empty(FaultsOf(all));

        static IReadOnlyList<Fault> FaultsOf(IEnumerable<string> scopes)
        {
            var faults = new StartupFaults();
            TokenRights.Check(new() { BotId = "B1", Scopes = [.. scopes] }, faults);
            return faults.All;
        }
    }

    [SlackManifestSchemaFact]
    public void Slacks_own_schema_takes_both_ways()
    {
        var schema = JsonSchema.ReadFile(SlackManifestSchemaFactAttribute.Path!);

        Assert.True(schema.Allows(Read(null)));
        Assert.True(schema.Allows(Read(Host)));
    }

    [SlackManifestSchemaFact]
    public void Slacks_own_schema_refuses_what_is_wrong()
    {
        var schema = JsonSchema.ReadFile(SlackManifestSchemaFactAttribute.Path!);
        var misspelt = Read(null);
        misspelt["settings"]!["socket_mode"] = true;
        var tooLong = Read(null);
        tooLong["display_information"]!["name"] = new string('x', 36);
        var nameless = Read(null);
        nameless["features"]!["bot_user"]!.AsObject().Remove("display_name");

        Assert.False(schema.Allows(misspelt));
        Assert.False(schema.Allows(tooLong));
        Assert.False(schema.Allows(nameless));
    }

    private static JsonNode Read(Uri? address) => YamlJson.Of(new AppManifest(address).ToYaml())!;
}
