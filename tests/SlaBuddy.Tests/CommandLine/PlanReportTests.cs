using SlaBuddy.CommandLine;
using SlaBuddy.CommandLine.Policies;
using SlaBuddy.Configuration.Plans;

namespace SlaBuddy.Tests.CommandLine;

public class PlanReportTests
{
    [Fact]
    public void A_plan_reads_as_what_changes()
    {
        using var output = new StringWriter();
        var plan = PolicyPlan.Parse(
            """
            {"policies": [
               {"id": "enterprise", "change": "changed", "version": 3, "next_version": 4,
                "before": {"id": "enterprise", "name": "Enterprise", "levels": [{"after_seconds": 600, "who": "on_shift"},
                  {"after_seconds": 1200, "who": "@a"}, {"after_seconds": 3000, "who": "@b"}], "snooze_seconds": 1800, "rearm": "timer"},
                "after": {"id": "enterprise", "name": "Enterprise", "calendar": "berlin", "warn_before_seconds": [600],
                  "levels": [{"after_seconds": 600, "who": "on_shift"}, {"after_seconds": 900, "who": "@c"}],
                  "snooze_seconds": 1800, "most_snoozes": 2, "rearm": "timer", "bundle": {"most": 5, "within_seconds": 60}}},
               {"id": "gold", "change": "added", "version": null, "next_version": 1, "before": null,
                "after": {"id": "gold", "name": "Gold", "levels": [{"after_seconds": 60, "who": "on_shift"}], "snooze_seconds": 1800, "rearm": "never"}},
               {"id": "old", "change": "removed", "version": 2, "next_version": null,
                "before": {"id": "old", "name": "Old", "levels": [{"after_seconds": 60, "who": "on_shift"}], "snooze_seconds": 1800, "rearm": "never"}, "after": null},
               {"id": "teams", "change": "unchanged", "version": 1, "next_version": 1, "before": null, "after": null}],
             "calendars": [
               {"id": "berlin", "change": "changed", "version": 1, "next_version": 2,
                "before": {"id": "berlin", "zone": "UTC", "weekly": [{"day": 1, "from": "09:00", "to": "17:00"}], "holidays": ["2026-12-25"]},
                "after": {"id": "berlin", "zone": "Europe/Berlin", "weekly": [{"day": 1, "from": "09:00", "to": "12:30"}, {"day": 1, "from": "13:30", "to": "18:00"}], "holidays": ["2026-12-24"]}}],
             "rules": {"before": [{"when": "$.a == 1", "policy": "old"}, {"when": null, "policy": "teams"}],
                       "after": [{"when": "$.a == 1", "policy": "gold"}, {"when": null, "policy": "teams"}]},
             "open_tickets": 7,
             "tickets": [{"ticket_id": 12, "channel": "enterprise", "opened_at": "2026-03-02T09:00:00+00:00", "policy_before": "enterprise v3",
               "policy_after": "enterprise v4", "changes": [
                 {"what": "level 2", "due_before": "2026-03-02T09:20:00+00:00", "due_after": "2026-03-02T09:15:00+00:00"},
                 {"what": "level 3", "due_before": "2026-03-03T09:50:00+00:00", "due_after": null}]}]}
            """);

        new PlanReport(CommandConsole.Create(output)).Show(plan);

        Assert.Equal(
            """
            Policies
              ~ enterprise v3 → v4
                  calendar none → berlin
                  first_response 50m → 15m
                  next_response 50m → 15m
                  warn_before none → 10m
                  most_snoozes none → 2
                  bundle none → after 5 within 1m
                  level 2 @a → @c after 20m → 15m
                  level 3 @b after 50m is removed
              + gold v1, new
                  level 1 on_shift after 1m
                  first_response 1m
                  snooze_for 30m
                  rearm never
              - old v2, no longer in force
              unchanged: teams v1
            Calendars
              ~ berlin v1 → v2
                  zone UTC → Europe/Berlin
                  mon 09:00-17:00 → 09:00-12:30, 13:30-18:00
                  new holidays: 2026-12-24
                  no longer holidays: 2026-12-25
            Rules
              - $.a == 1 → old
              + $.a == 1 → gold
                every other ticket → teams
            Open tickets: 7, of which 1 would change if they were moved (policy apply --move-open-tickets). They keep their version otherwise. Times are UTC.
            Ticket  Channel     Opened            Policy                         What would change
            12      enterprise  2026-03-02 09:00  enterprise v3 → enterprise v4  level 2 09:20 → 09:15; level 3 2026-03-03 09:50 → none
            """, string.Join('\n', output.ToString().Split('\n').Select(line => line.TrimEnd())).TrimEnd());
    }
}
