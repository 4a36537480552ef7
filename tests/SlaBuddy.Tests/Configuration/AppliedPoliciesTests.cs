using System.Text.Json.Nodes;
using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.Tests.Configuration;

public class AppliedPoliciesTests
{
    [Fact]
    public void The_database_is_told_of_calendars_and_promises_in_the_agreed_shape()
    {
        var team = Yaml.Read(
            $$"""
            {{Yaml.Smallest}}
            calendars:
              - {id: c, zone: Europe/Berlin, hours: {mon: ["09:00-12:30", 13:30-24:00]}, holidays: [2026-12-24..2026-12-25]}
            policies:
              - id: gold
                calendar: c
                ladder: [{after: 1h, who: on_shift}]
                first_response: 50m
                next_response: 40m
                resolution: 8h
                warn_before: [10m, 30m]
                snooze_for: 20m
                most_snoozes: 3
                rearm: ladder
                bundle: {most: 5, within: 1m}
              - {id: plain, ladder: [{after: 1h, who: on_shift}]}
            rules: [{when: $.tier == "x", policy: gold}, {policy: plain}]
            """);

        var json = AppliedPolicies.From(team).ToJson();

        var expected = JsonNode.Parse(
            """
            {"calendars":[{"id":"c","zone":"Europe/Berlin","weekly":[{"day":1,"from":"09:00","to":"12:30"},
               {"day":1,"from":"13:30","to":"24:00"}],"holidays":["2026-12-24","2026-12-25"]}],
             "policies":[
               {"id":"gold","name":"gold","calendar":"c","levels":[{"after_seconds":3600,"who":"on_shift"}],
                "first_response_seconds":3000,"next_response_seconds":2400,"resolution_seconds":28800,
                "warn_before_seconds":[1800,600],"snooze_seconds":1200,"most_snoozes":3,"rearm":"ladder",
                "bundle":{"most":5,"within_seconds":60}},
               {"id":"plain","name":"plain","levels":[{"after_seconds":3600,"who":"on_shift"}],"snooze_seconds":1800,
                "rearm":"timer","first_response_seconds":null}],
             "rules":[{"when":"$.tier == \"x\"","policy":"gold"},{"when":null,"policy":"plain"}]}
            """);
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(json)), json);
    }
}
