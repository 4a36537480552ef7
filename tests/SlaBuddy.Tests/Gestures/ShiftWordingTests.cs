using System.Text.Json;
using SlaBuddy.Gestures;
using SlaBuddy.Gestures.Overrides;
using SlaBuddy.Gestures.Shifts;
using SlaBuddy.Slack;

namespace SlaBuddy.Tests.Gestures;

/// <summary>What <c>/sla oncall</c> says, from what the database tells.</summary>
public class ShiftWordingTests
{
    private const string Told =
        """
        {"at": "2026-03-02T10:00:00+00:00",
         "now": [{"user_id": "UANA", "embedded": false, "ends_at": "2026-03-02T18:00:00+00:00", "override_id": 7, "covers_user_id": "UBEN"},
                 {"user_id": "UCEM", "embedded": true, "product": "Auth <!here>", "ends_at": "2026-03-02T17:00:30+00:00"},
                 {"user_id": "UDINA", "embedded": false}],
         "next": [{"user_id": "UEVE", "embedded": false, "starts_at": "2026-03-02T18:00:00+00:00"}],
         "overrides": [{"override_id": 7, "kind": "cover", "user_id": "UANA", "covered_user_id": "UBEN", "said_by": "UCEM",
                        "starts_at": "2026-03-02T09:00:00+00:00", "ends_at": "2026-03-02T18:00:00+00:00"},
                       {"override_id": 8, "kind": "off", "user_id": "UEVE", "said_by": "UEVE",
                        "starts_at": "2026-03-02T20:00:00+00:00", "ends_at": "2026-03-02T21:00:00+00:00"}],
         "gaps": [{"starts_at": "2026-03-02T20:00:00+00:00", "ends_at": "2026-03-02T21:00:00+00:00"}],
         "unmatched": [{"calendar_id": "c", "written": "Bob <@U1>", "tried": "name", "summary": "Bob", "starts_at": "2026-03-02T19:00:00+00:00", "shifts": 2}],
         "sources": [{"calendar_id": "support", "source": "ical", "synced_at": "2026-03-02T04:00:00+00:00", "error": "answered 503"}],
         "roster_synced_at": "2026-03-02T04:00:00+00:00", "stale": true}
        """;

    [Fact]
    public void It_says_who_covers_whom_who_is_next_what_is_missing_and_how_old_it_is() => Assert.Equal(
        """
        *On shift now:* <@UANA> (until <!date^1772474400^{time}|18:00 UTC>, covering <@UBEN>), <@UCEM> (embedded with Auth &lt;!here&gt;, until <!date^1772470830^{time_secs}|17:00:30 UTC>), <@UDINA>
        *Next, at <!date^1772474400^{time}|18:00 UTC>:* <@UEVE>
        :warning: Nobody is on shift <!date^1772481600^{time}|20:00 UTC> to <!date^1772485200^{time}|21:00 UTC>.
        :grey_question: 2 coming shifts name nobody in Slack: "Bob &lt;@U1&gt;" (<!date^1772478000^{time}|19:00 UTC>). Write the name as it is in Slack, or invite the person with the e-mail address of Slack.
        :warning: The feed support could not be read for 6 h: answered 503
        _:warning: The roster is 6 h old and could not be read since; this may have changed._
        """, OnCallMessage.For(Shifts).Text);

    [Fact]
    public void Each_override_stands_beside_the_button_that_ends_it_and_below_them_another_can_be_set()
    {
        using var json = JsonDocument.Parse(OnCallMessage.For(Shifts).ToJson());

        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToArray();
        Assert.Equal(["section", "section", "section", "actions"], blocks.Select(block => block.GetProperty("type").GetString()!));
        Assert.Equal(["7", "8"], blocks[1..3].Select(block => block.GetProperty("accessory").GetProperty("value").GetString()!));
        Assert.StartsWith("<@UANA> covers <@UBEN> until <!date^", Words(blocks[1]));
        Assert.EndsWith(", as <@UCEM> said", Words(blocks[1]));
        Assert.StartsWith("<@UEVE> is off from <!date^", Words(blocks[2]));
        Assert.Equal("sla_cover_open", blocks[3].GetProperty("elements")[0].GetProperty("action_id").GetString());
    }

    [Fact]
    public void The_window_offers_what_is_left_of_the_present_shift()
    {
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(CoverModal.For(Shifts, "UEVE"), SlackJson.Options));

        var fields = json.RootElement.GetProperty("blocks").EnumerateArray().Skip(1)
            .Select(block => block.GetProperty("element")).ToArray();
        Assert.Equal(["users_select", "users_select", "datetimepicker", "datetimepicker"],
            fields.Select(field => field.GetProperty("type").GetString()!));
        Assert.Equal("UEVE", fields[0].GetProperty("initial_user").GetString());
        Assert.Equal(Shifts.At.ToUnixTimeSeconds(), fields[2].GetProperty("initial_date_time").GetInt64());
        Assert.Equal(Shifts.At.AddHours(7).ToUnixTimeSeconds(), fields[3].GetProperty("initial_date_time").GetInt64());
    }

    private static ShiftsNow Shifts => DeskJson.Parse<ShiftsNow>(Told);

    private static string Words(JsonElement block) => block.GetProperty("text").GetProperty("text").GetString()!;
}
