using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Tests.Configuration;

/// <summary>Holds the published schema to what is really read.</summary>
public class SchemaTests
{
    // A file with a key that nobody knows, and where the schema speaks of the part it stands in.
    public static TheoryData<string, string> Parts => new()
    {
        { "x: 1", "" },
        { "channels: [{x: 1}]", "$defs/channel" },
        { "channels: [{helpdesk: {x: 1}}]", "$defs/channel/properties/helpdesk" },
        { "agents: {x: 1}", "properties/agents" },
        { "agents: {people: [{x: 1}]}", "$defs/agentForATime" },
        { "gestures: {x: 1}", "properties/gestures" },
        { "roster: {x: 1}", "properties/roster" },
        { "roster: {feeds: [{x: 1}]}", "$defs/feed" },
        { "roster: {shifts: [{x: 1}]}", "$defs/shift" },
        { "calendars: [{x: 1}]", "$defs/calendar" },
        { "calendars: [{holidays: [{x: 1}]}]", "$defs/holiday/oneOf/1" },
        { "policies: [{x: 1}]", "$defs/policy" },
        { "policies: [{ladder: [{x: 1}]}]", "$defs/level" },
        { "policies: [{bundle: {x: 1}}]", "$defs/policy/properties/bundle" },
        { "rules: [{x: 1}]", "$defs/rule" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void The_schema_has_the_keys_that_are_read_and_no_others(string unknownKey, string part)
    {
        var remedy = ConfigurationReader.ReadText(unknownKey, "f").Faults
            .Single(fault => fault.What.Contains("has no key \"x\".", StringComparison.Ordinal)).Remedy;
        var read = remedy["Known here: ".Length..].TrimEnd('.').Split(", ");

        var schema = JsonSchema.Published.At(part);

        Assert.Equal(read.Order(), schema["properties"]!.AsObject().Select(it => it.Key).Order());
        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        Assert.All(schema["properties"]!.AsObject(), it => Assert.NotEmpty((string)it.Value!["description"]!));
    }

    [Fact]
    public void No_part_of_the_schema_is_left_out_above() =>
        Assert.Equal(Parts.Count, JsonSchema.Objects(JsonSchema.Published.At("")).Count());

    [Theory]
    [InlineData("channels: [{kind: nothing}]", "$defs/channel/properties/kind")]
    [InlineData("channels: [{helpdesk: {kind: nothing}}]", "$defs/channel/properties/helpdesk/properties/kind")]
    [InlineData("roster: {shifts: [{rotate: nothing}]}", "$defs/shift/properties/rotate")]
    [InlineData("policies: [{rearm: nothing}]", "$defs/policy/properties/rearm")]
    public void The_schema_has_the_choices_that_are_read_and_no_others(string wrong, string part)
    {
        var remedy = ConfigurationReader.ReadText(wrong, "f").Faults
            .Single(fault => fault.What.Contains("cannot be \"nothing\"", StringComparison.Ordinal)).Remedy;

        Assert.Equal(remedy["Choose ".Length..].TrimEnd('.').Split(" or "),
            JsonSchema.Published.At(part)["enum"]!.AsArray().Select(it => (string)it!));
    }

    [Theory]
    [InlineData("sla-buddy.example.yaml")]
    [InlineData("docs/policies.md")]
    [InlineData("docs/install.md")]
    public void What_we_show_fits_the_schema(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        if (path.EndsWith(".md", StringComparison.Ordinal)) text = text.Split("```yaml\n")[1].Split("```")[0];

        Assert.NotNull(ConfigurationReader.ReadText(text, "f", Repository.Root).Configuration);
        Assert.True(JsonSchema.Published.Allows(YamlJson.Of(text)));
    }

    [Theory]
    [InlineData("10m", true)]
    [InlineData("1d2h3m4s", true)]
    [InlineData("PT10M", true)]
    [InlineData("P1DT2H", true)]
    [InlineData("P1D", true)]
    [InlineData("10", false)]
    [InlineData("10 minutes", false)]
    [InlineData("1m1h", false)]
    [InlineData("P", false)]
    [InlineData("PT", false)]
    [InlineData("1.5h", false)]
    [InlineData("P1M", false)]
    public void Both_take_the_same_for_a_duration(string written, bool isOne)
    {
        Assert.Equal(isOne, Duration.TryParse(written, out _));
        Assert.Equal(isOne, Fits($"{Yaml.Smallest}\nroster: {{sync_every: \"{written}\"}}"));
    }

    [Theory]
    [InlineData("calendars: [{id: c, zone: Europe/Berlin, hours: {mon-fri: [\"09:00-12:30\", 13:30-24:00], sat: 9:00-10:00}}]", true)]
    [InlineData("calendars: [{id: c, zone: UTC, hours: {sun: 09:00-10:00}, holidays: [2026-12-25, 2026-12-24..2026-12-26]}]", true)]
    [InlineData("calendars: [{id: c, zone: UTC, hours: {sunday: 09:00-10:00}}]", false)]
    [InlineData("calendars: [{id: c, zone: UTC, hours: {sun: 9-10}}]", false)]
    [InlineData("calendars: [{id: c, zone: UTC, hours: {sun: 09:00-24:30}}]", false)]
    [InlineData("calendars: [{id: c, zone: CET, hours: {sun: 09:00-10:00}}]", false)]
    [InlineData("calendars: [{id: c, zone: UTC, hours: {sun: 09:00-10:00}, holidays: [Christmas]}]", false)]
    [InlineData("calendars: [{id: c, zone: UTC}]", false)]
    [InlineData("policies: [{id: A, ladder: [{after: 1m, who: on_shift}]}]\nrules: [{policy: A}]", false)]
    [InlineData("policies: [{id: a, ladder: []}]\nrules: [{policy: a}]", false)]
    [InlineData("policies: [{id: a, ladder: [{after: 1m, who: on_shfit}]}]\nrules: [{policy: a}]", false)]
    [InlineData("policies: [{id: a, ladder: [{after: 1m, who: \"@lead\"}], most_snoozes: 3}]\nrules: [{policy: a}]", true)]
    [InlineData("policies: [{id: a, ladder: [{after: 1m, who: on_shift}], most_snoozes: -1}]\nrules: [{policy: a}]", false)]
    [InlineData("policies: [{id: a, ladder: [{after: 1m, who: on_shift}], bundle: {most: 5}}]\nrules: [{policy: a}]", false)]
    [InlineData("policies: [{id: a, ladder: [{after: 1m, who: on_shift}]}]", false)]
    [InlineData("facts: [priority]\nops_channel: \"#ops\"\ntargets: {\"@a\": U1AB}", true)]
    [InlineData("facts: [Priority]", false)]
    [InlineData("agents: {on_roster: true}", true)]
    [InlineData("agents: {on_roster: sometimes}", false)]
    [InlineData("agents: {people: [dina@acme.example, {person: U0ANA, from: 2026-01-01, to: 2026-06-30}]}", true)]
    [InlineData("agents: {people: {person: U0ANA, to: 2026-06-30}}", true)]
    [InlineData("agents: {people: [{person: U0ANA}]}", false)]
    [InlineData("agents: {people: [{person: U0ANA, from: January}]}", false)]
    [InlineData("agents: {people: [{from: 2026-01-01}]}", false)]
    [InlineData("gestures: {emoji: {eyes: claim, \":+1:\": snooze, hold_on: pause}}", true)]
    [InlineData("gestures: {emoji: {}}", true)]
    [InlineData("gestures: {emoji: {Eyes: claim}}", false)]
    [InlineData("gestures: {emoji: {eyes: look}}", false)]
    [InlineData("ops_channel: \"@ops\"", false)]
    [InlineData("targets: {a: U1}", false)]
    public void Both_take_and_refuse_the_same(string lines, bool isRight)
    {
        var text = $"{Yaml.Smallest}\n{lines}";

        Assert.Equal(isRight, ConfigurationReader.ReadText(text, "f").Configuration is not null);
        Assert.Equal(isRight, Fits(text));
    }

    [Fact]
    public void Every_day_of_the_week_is_known_to_both() => Assert.All(HoursReader.Days, day =>
        Assert.True(Fits($"{Yaml.Smallest}\ncalendars: [{{id: c, zone: UTC, hours: {{{day}-fri: 09:00-10:00}} }}]")));

    private static bool Fits(string text) => JsonSchema.Published.Allows(YamlJson.Of(text));
}
