using System.Text;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Tests.Configuration;

public class ConfigurationFaultTests
{
    [Fact]
    public void Every_fault_is_told_at_once_with_its_place_and_what_was_probably_meant()
    {
        var faults = Yaml.FaultsOf(
            """
            chanels: []
            ops_channel: "@ops"
            channels:
              - channel: "#enterprise"
                kind: costumer
                fact: {tier: enterprise}
                ignore_older_than: 12 hours
              - channel: enterprise
                kind: customer
                scan_every: 2d
            agents: {people: [Ana]}
            policies:
              - id: enterprise
                ladder:
                  - {after: 10m, who: on_shfit}
                  - {after: 10m, who: on_shift}
                  - {after: 5m, who: "@lead"}
                rearm: always
              - id: enterprise
            rules:
              - {when: $.tier == "teams", policy: enterprize}
              - {policy: enterprise}
              - {when: $.tier == "gold", policy: enterprise}
            """);

        Assert.Equal(
        [
            "1:1 The file has no key \"chanels\". Did you mean \"channels\"?",
            "2:14 \"@ops\" is not the name of a channel. Did you mean \"#ops\"?",
            "5:11 kind cannot be \"costumer\". Did you mean \"customer\"?",
            "6:5 channel has no key \"fact\". Did you mean \"facts\"?",
            "7:24 \"12 hours\" is not a duration. Did you mean \"12h\"?",
            "10:17 scan_every is 2d, which is out of bounds.",
            "11:19 \"Ana\" is neither an e-mail address nor a user id.",
            "15:27 \"on_shfit\" is nobody a level can tell. Did you mean \"on_shift\"?",
            "17:9 This level at 5m is not later than the one before it at 10m.",
            "18:12 rearm cannot be \"always\".",
            "19:5 enterprise has no ladder.",
            "19:5 The policy enterprise is given twice; the first is at f:13:5.",
            "21:39 There is no policy \"enterprize\". Did you mean \"enterprise\"?",
            "23:12 This rule is never reached: the one at f:22:5 fits every ticket.",
        ], faults);
    }

    [Theory]
    [InlineData("rules: []", "There is no rule, so no ticket would get a policy.")]
    [InlineData("policies: []", "There is no policy, so no clock would ever run.")]
    [InlineData("ops_channel: #ops", "ops_channel has no value.")]
    [InlineData("ops_channel: ''", "ops_channel has no value.")]
    [InlineData("ops_channel: \"ops\\n\"", "\"ops\n\" is not the name of a channel. Did you mean \"#ops\"?")]
    [InlineData("targets: {\"@lead\": ''}", "An entry of @lead is empty.")]
    [InlineData("agents: {people: ['']}", "An entry of people is empty.")]
    [InlineData("agents: {people: [\"U0123456\\n\"]}", "is neither an e-mail address nor a user id.")]
    [InlineData("targets: {group-support: \"@support\"}", "\"group-support\" is not a name a ladder could use.")]
    [InlineData("targets: {\"@lead\": the boss}", "\"the boss\" names nobody. Did you mean \"@the-boss\"?")]
    [InlineData("agents: {}", "agents names nobody.")]
    [InlineData("facts: [Plan B]", "\"Plan B\" cannot be the name of a fact.")]
    [InlineData("targets: {\"@lead\": U1AB}\npolicies: [{id: a, ladder: [{after: 1m, who: \"@laed\"}]}]\nrules: [{policy: a}]",
        "6:29 targets does not say who @laed is. Did you mean \"@lead\"?")]
    [InlineData("agents: [ana@acme.example]", "agents must consist of \"key: value\" lines.")]
    [InlineData("roster: {embedded_pattern: '('}",
        "embedded_pattern is no regular expression: InsufficientClosingParentheses at character 1.")]
    [InlineData("roster: {absence_calendars: a@b.example, calendars: a@b.example}",
        "5:29 a@b.example stands in calendars, too.")]
    [InlineData("roster: {feeds: [{name: Pager Duty, path: x}]}", "\"Pager Duty\" cannot be the name of a feed.")]
    [InlineData("roster: {feeds: [{name: file, path: x}]}", "\"file\" cannot be the name of a feed.")]
    [InlineData("roster: {feeds: [{name: a}]}", "This feed says not where it is.")]
    [InlineData("roster: {feeds: [{name: a, path: x, url_from: Y}]}", "This feed says more than once where it is.")]
    [InlineData("roster: {feeds: [{name: a, url_form: x}]}", "feed has no key \"url_form\". Did you mean \"url_from\"?")]
    [InlineData("roster: {feeds: [{name: a, url_from: 'https://x.example/s3cret'}]}",
        "url_from is not the name of a setting.")]
    [InlineData("roster: {feeds: [{name: a, url: s3cret}]}", "This url is no web address.")]
    [InlineData("roster: {feeds: [{name: a, path: x}, {name: a, path: y}]}", "The feed a is given twice")]
    [InlineData("roster: {calendars: a, feeds: [{name: a, path: x}]}", "A calendar is called a, too.")]
    [InlineData("roster: {always_on: \"#support\"}", "\"#support\" is not a user group.")]
    [InlineData("roster: {shifts: [{from: \"09:00\", to: \"17:00\", zone: UTC}]}", "Nobody has this shift.")]
    [InlineData("roster: {shifts: [{people: U1AB, to: \"17:00\", zone: UTC}]}", "shift has no from.")]
    [InlineData("roster: {shifts: [{people: U1AB, from: 9, to: \"17:00\", zone: UTC}]}", "\"9\" is no time of the day.")]
    [InlineData("roster: {shifts: [{people: U1AB, from: \"09:00\", to: \"17:00\"}]}", "This shift has no zone.")]
    [InlineData("roster: {shifts: [{people: U1AB, from: \"09:00\", to: \"17:00\", zone: Berlin}]}",
        "Did you mean \"Europe/Berlin\"?")]
    [InlineData("roster: {shifts: [{people: U1AB, days: weekdays}]}", "\"weekdays\" is no day of the week.")]
    [InlineData("roster: {shifts: [{people: U1AB, rotate: daily}]}", "Nobody knows whose turn it is first.")]
    [InlineData("roster: {shifts: [{people: U1AB, rotate: monthly}]}", "rotate cannot be \"monthly\".")]
    [InlineData("roster: {shifts: [{people: U1AB, starts_on: 2026-02-01, ends_on: 2026-01-01}]}",
        "This ends before it begins.")]
    [InlineData("roster: {warn_of_gaps_ahead: 3d, look_ahead: 2d}",
        "5:30 warn_of_gaps_ahead is 3d, and the roster is read for 2d ahead.")]
    [InlineData("roster: {mention_at_most: 0}", "mention_at_most cannot be \"0\".")]
    [InlineData("roster: {leads: \"#ops\"}", "#ops is a channel, and gaps are told in ops_channel anyhow.")]
    [InlineData("roster: {leads: \"@laed\"}\ntargets: {\"@lead\": U1AB}",
        "targets does not say who @laed is. Did you mean \"@lead\"?")]
    [InlineData("roster: {absence_calendar: a}", "roster has no key \"absence_calendar\". Did you mean \"absence_calendars\"?")]
    [InlineData("policies: [{id: A B, ladder: [{after: 1m, who: on_shift}]}]\nrules: [{policy: A B}]",
        "\"A B\" cannot be the id of a policy.")]
    [InlineData("policies: [{id: a, ladder: [{after: 0s, who: on_shift}]}]\nrules: [{policy: a}]",
        "after is 0s, which is out of bounds.")]
    [InlineData("policies: [{id: a, ladder: [{after: 1m, who: on_shift}]}]",
        "There are policies but no rules, so no ticket would get one.")]
    [InlineData("rules: [{policy: teams}, {policy: enterprise}]",
        "This rule is never reached: the one at f:5:9 fits every ticket.")]
    [InlineData("rules: [{when: '$.tier == 1', policy: teams}, {when: '$.tier==1', policy: enterprise}]",
        "This rule is never reached: the one at f:5:16 asks the same.")]
    public void A_slip_is_found(string line, string what) =>
        Assert.Contains(what, string.Join('\n', Yaml.FaultsOf(Yaml.Smallest + "\n" + line)), StringComparison.Ordinal);

    [Theory]
    [InlineData(" ", "when has no value.")]
    [InlineData("@? $.tier", "A condition begins with the fact, not with an operator.")]
    [InlineData("$.tier ? (@ == \"teams\")",
        "This is a filter (it has a ?); a rule needs something that is true or false.")]
    [InlineData("$.tier = \"teams\"", "A single = compares nothing.")]
    [InlineData("$.tier == \"teams\" and $.a == 1", "\"and\" joins nothing here.")]
    [InlineData("$.tier", "This is a value and no condition, so it is neither true nor false.")]
    [InlineData("$tier == \"teams\"", "$tier is not a fact.")]
    [InlineData("true", "This asks for no fact, so it fits every ticket or none.")]
    [InlineData("1 == 1", "This asks for no fact, so it fits every ticket or none.")]
    [InlineData("$.tire == \"teams\"", "Nobody provides the fact \"tire\". Did you mean \"tier\"?")]
    [InlineData("$.tier == \"teams\" && $.\"a plan\" == 1", "Nobody provides the fact \"a plan\".")]
    public void A_condition_that_could_never_fit_is_refused(string when, string what)
    {
        var faults = Yaml.FaultsOf($"{Yaml.Smallest}\nrules: [{{when: '{when}', policy: teams}}]");

        Assert.Equal([$"5:16 {what}"], faults);
    }

    [Theory]
    [InlineData("$.tier == \"a = b and c?\"")]
    [InlineData("exists($.tags[*] ? (@ == \"vip\"))")]
    [InlineData("$.seats >= 10 && !($.name like_regex \"^x\")")]
    [InlineData("$.seats.type() == \"number\" && strict $ . name == \"$.unknown\"")]
    public void A_condition_that_could_fit_is_left_to_the_database(string when)
    {
        var rule = Yaml.Read($"{Yaml.Smallest}\nfacts: [tags, seats, name]\nrules: [{{when: '{when}', policy: teams}}]").Rules[0];

        Assert.Equal(when, rule.When);
    }

    [Theory]
    [InlineData("channels: [", "This is not YAML")]
    [InlineData("channels:\n\t- channel: x", "This is not YAML")]
    [InlineData("who: @group", "This is not YAML")]
    [InlineData("- a", "The file must consist of \"key: value\" lines.")]
    [InlineData("", "No channel is watched.")]
    [InlineData("# nothing yet", "No channel is watched.")]
    [InlineData("channels: []", "No channel is watched.")]
    [InlineData("a: !!python/object x", "The tag tag:yaml.org,2002:python/object has no meaning here.")]
    [InlineData("a: 1\na: 2", "\"a\" is given twice; the first is at f:1:1.")]
    [InlineData("a: 1\n---\nb: 2", "A second document starts here.")]
    [InlineData("? [a]\n: b", "A key must be a word.")]
    [InlineData("a: *b", "There is no anchor &b before this alias.")]
    [InlineData("a: &a [*a]", "There is no anchor &a before this alias.")]
    public void A_file_of_another_shape_is_refused(string text, string what) =>
        Assert.Contains(Yaml.FaultsOf(text), fault => fault.Contains(what, StringComparison.Ordinal));

    [Fact]
    public void An_unquoted_at_sign_gets_the_remedy_that_helps()
    {
        var fault = Assert.Single(ConfigurationReader.ReadText("who: @group-support", "f").Faults);

        Assert.Equal("f:1:6", fault.Where);
        Assert.Contains("in quotes", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_costs_anything() =>
        Assert.Contains(Yaml.FaultsOf("a: " + new string('[', 200_000)),
            fault => fault.EndsWith("This is nested too deeply.", StringComparison.Ordinal));

    [Fact]
    public void Aliases_that_stand_for_a_billion_values_are_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 10; i++)
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");

        var faults = Yaml.FaultsOf(bomb.ToString());

        Assert.Contains(faults,
            fault => fault.EndsWith("The file's aliases stand for too many values.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_missing_too_large_or_not_text_is_refused_with_a_remedy()
    {
        var folder = Directory.CreateTempSubdirectory("sla-buddy-");
        string Write(string name, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
            return Path.Combine(folder.FullName, name);
        }

        var missing = ConfigurationReader.ReadFile(Path.Combine(folder.FullName, "missing.yaml"));
        var large = ConfigurationReader.ReadFile(Write("large.yaml", new byte[1024 * 1024 + 1]));
        var binary = ConfigurationReader.ReadFile(Write("binary.yaml", [0xff, 0xfe, 0x00]));
        folder.Delete(recursive: true);

        Assert.Contains("Policies__Path", Assert.Single(missing.Faults).Remedy, StringComparison.Ordinal);
        Assert.Equal("The file is larger than 1 MB.", Assert.Single(large.Faults).What);
        Assert.Equal("The file is not UTF-8 text.", Assert.Single(binary.Faults).What);
    }

    [Fact]
    public void Whatever_the_file_holds_reading_it_ends_with_a_configuration_or_with_faults()
    {
        var example = File.ReadAllText(Repository.PathOf("sla-buddy.example.yaml"));
        var chance = new Random(20_260_302);

        for (var i = 0; i < 2_000; i++)
        {
            var damaged = new StringBuilder(example);
            for (var j = chance.Next(1, 5); j > 0; j--)
            {
                var at = chance.Next(damaged.Length - 30);
                if (chance.Next(2) == 0) damaged.Remove(at, chance.Next(1, 30));
                else damaged.Insert(at, "'\"#@:-[]{}&*!|>%\0\n \t\\~".AsSpan(chance.Next(20), chance.Next(1, 3)));
            }

            var reading = ConfigurationReader.ReadText(damaged.ToString(), "f");

            Assert.True(reading.Configuration is not null || reading.Faults.Count > 0);
        }
    }

    [Fact]
    public void What_is_harmless_is_a_warning()
    {
        var reading = ConfigurationReader.ReadText(
            $$"""
            {{Yaml.Smallest}}
            targets: {"@group-suport": "@support"}
            """, "f");

        Assert.NotNull(reading.Configuration);
        var warning = Assert.Single(reading.Faults);
        Assert.Equal(Severity.Warning, warning.Severity);
        Assert.Equal("No ladder uses @group-suport. Did you mean \"@group-support\"?", warning.What);
    }

    [Theory]
    [InlineData("roster: {feeds: [{name: a, url_from: 'https://x.example/s3cret'}]}")]
    [InlineData("roster: {feeds: [{name: a, url: 'ftp://x.example/s3cret'}]}")]
    public void The_address_of_a_feed_is_never_repeated(string line)
    {
        var faults = ConfigurationReader.ReadText(Yaml.Smallest + "\n" + line, "f").Faults;

        Assert.NotEmpty(faults);
        Assert.DoesNotContain("s3cret", string.Join('\n', faults), StringComparison.Ordinal);
    }
}
