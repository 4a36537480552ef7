using System.Text.Json;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Fact]
    public void The_example_is_complete_and_without_a_fault()
    {
        var reading = ConfigurationReader.ReadFile(Repository.PathOf("sla-buddy.example.yaml"));

        Assert.Empty(reading.Faults);
        Assert.Equal(3, reading.Configuration!.Channels.Count);
    }

    [Fact]
    public void The_published_ladders_are_in_force_when_the_file_names_none()
    {
        var published = Yaml.Read(Yaml.Smallest);
        var example = ConfigurationReader.ReadFile(Repository.PathOf("sla-buddy.example.yaml")).Configuration!;

        Assert.Equal(["$.tier == \"enterprise\"", "$.tier == \"teams\""], published.Rules.Select(rule => rule.When));
        Assert.Equal(["10m", "20m", "35m", "50m"], Times(published.Policies[0]));
        Assert.Equal(["1h", "3h", "6h", "12h"], Times(published.Policies[1]));
        Assert.Equal(example.Policies.Take(2).Select(Told), published.Policies.Select(Told));
        Assert.All(published.Policies, policy => Assert.Equal(TimeSpan.FromMinutes(30), policy.SnoozeFor));
        Assert.All(published.Policies, policy => Assert.Equal(Rearm.Timer, policy.Rearm));

        static string[] Times(PolicySettings policy) => [.. policy.Ladder.Select(it => Duration.Format(it.After))];
        static string Told(PolicySettings policy) => string.Join(' ', policy.Ladder.Select(level => level.Who));
    }

    [Fact]
    public void What_is_not_said_has_its_default()
    {
        var configuration = Yaml.Read(Yaml.Smallest);

        var channel = Assert.Single(configuration.Channels);
        Assert.Equal("#enterprise", channel.Channel.Text);
        Assert.Equal(TimeSpan.FromHours(12), channel.IgnoreOlderThan);
        Assert.Equal(TimeSpan.FromSeconds(60), channel.ScanEvery);
        Assert.Null(channel.EscalateIn);
        Assert.Empty(channel.FactPatterns);
        Assert.False(configuration.Agents.Configured);
        Assert.Equal(TimeSpan.FromHours(2), configuration.Roster.StaleAfter);
    }

    [Fact]
    public void Emoji_stand_for_what_the_file_says_whatever_the_skin_and_unless_it_says_nothing_for_two_of_them()
    {
        var usual = Yaml.Read(Yaml.Smallest).Gestures;
        var own = Yaml.Read(Yaml.Smallest + "\ngestures: {emoji: {\":wave:\": claim, zzz: snooze}}").Gestures;

        Assert.Equal(("claim", "release"), (usual.MeaningOf("eyes")!.Added, usual.MeaningOf("eyes")!.Removed));
        Assert.Equal("resolve", usual.MeaningOf("white_check_mark")!.Added);
        Assert.Equal("claim", own.MeaningOf("wave::skin-tone-3")!.Added);
        Assert.Equal(("snooze", null), (own.MeaningOf("zzz")!.Added, own.MeaningOf("zzz")!.Removed));
        Assert.Null(own.MeaningOf("eyes"));
        Assert.Null(own.MeaningOf(null));
    }

    [Fact]
    public void A_helpdesk_channel_understands_the_published_lines_unless_told_otherwise()
    {
        var channels = Yaml.Read(
            """
            channels:
              - {channel: tickets, kind: helpdesk}
              - {channel: C0123456789, kind: helpdesk, fact_patterns: {plan: 'Plan: (\w+)'}}
            """).Channels;

        Assert.Equal(["ticket_id", "priority", "type"], channels[0].FactPatterns.Keys);
        Assert.Equal(["plan"], channels[1].FactPatterns.Keys);
        Assert.Equal("C0123456789", channels[1].Channel.Text);
    }

    [Fact]
    public void Facts_are_what_they_look_like()
    {
        var facts = Yaml.Read(
            """
            channels:
              - channel: vip
                kind: customer
                facts: {tier: teams, seats: 250, share: 0.5, pilot: true, code: "007", n: 007, m: ٨, on: yes}
            """).Channels[0].Facts;

        Assert.Equal(
            """{"tier":"teams","seats":250,"share":0.5,"pilot":true,"code":"007","n":"007","m":"\u0668","on":"yes"}""",
            JsonSerializer.Serialize(facts));
    }

    [Fact]
    public void A_ladder_may_be_written_once_and_used_twice()
    {
        var policies = Yaml.Read(
            $$"""
            {{Yaml.Smallest}}
            facts: x
            policies:
              - {id: a, ladder: &usual [{after: 5m, who: on_shift}, {after: PT10M, who: "@lead"}], rearm: ladder}
              - {id: b, ladder: *usual, snooze_for: 10m}
            rules: [{when: $.x == 1, policy: a}, {policy: b}]
            """).Policies;

        Assert.Equal(policies[0].Ladder, policies[1].Ladder);
        Assert.Equal(Rearm.Ladder, policies[0].Rearm);
        Assert.Equal(TimeSpan.FromMinutes(10), policies[1].SnoozeFor);
    }
}
