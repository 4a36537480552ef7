using System.Text.Json;
using SlaBuddy.Gestures;
using SlaBuddy.Gestures.Buttons;
using SlaBuddy.Slack;
using SlaBuddy.Slack.Interaction;

namespace SlaBuddy.Tests.Gestures;

/// <summary>What leaves as a button comes back as the gesture it stands for.</summary>
public class ButtonWordsTests
{
    [Fact]
    public void An_alarm_carries_four_buttons_that_know_their_ticket()
    {
        Block block = EscalationButtons.For(42);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(block, SlackJson.Options));

        Assert.Equal("actions", json.RootElement.GetProperty("type").GetString());
        var buttons = json.RootElement.GetProperty("elements").EnumerateArray().ToArray();
        Assert.Equal(["sla_snooze", "sla_claim", "sla_pause", "sla_resolve"],
            buttons.Select(button => button.GetProperty("action_id").GetString()!));
        Assert.All(buttons, button =>
        {
            Assert.Equal("button", button.GetProperty("type").GetString());
            Assert.Equal("42", button.GetProperty("value").GetString());
            Assert.Equal("plain_text", button.GetProperty("text").GetProperty("type").GetString());
        });
    }

    [Fact]
    public void A_press_is_one_gesture_however_often_it_is_delivered_and_another_press_is_another()
    {
        var once = Read("1767225600.123456").As("snooze", TimeProvider.System);
        var again = Read("1767225600.123456").As("snooze", TimeProvider.System);
        var later = Read("1767225601.000001").As("snooze", TimeProvider.System);

        Assert.Equal(once, again);
        Assert.NotEqual(once.Source, later.Source);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(1234560), once.At);
        Assert.Equal(("C1", "1767225000.000200", 42L, "U1"), (once.ChannelId, once.Ts, once.TicketId, once.UserId));
    }

    [Theory]
    [InlineData("""{"type": "button", "action_id": "sla_snooze", "action_ts": "1.0", "value": "not a ticket"}""")]
    [InlineData("""{"type": "button", "action_id": "sla_snooze", "action_ts": "1.0"}""")]
    [InlineData("""{"type": "button", "action_id": "sla_snooze", "value": "42"}""")]
    public void A_button_that_is_not_ours_is_no_gesture(string action)
    {
        var read = JsonSerializer.Deserialize<ButtonAction>(action, SlackJson.Options)!;

        Assert.Null(PressedButton.Read(read, new BlockActionRequest { User = new("U1", null, null) }));
    }

    private static PressedButton Read(string actionTs) => PressedButton.Read(
        new ButtonAction { Type = "button", ActionId = "sla_snooze", Value = "42", ActionTs = actionTs },
        new BlockActionRequest
        {
            User = new("U1", "ana", "T1"),
            Container = new("message", "C1", "1767225000.000200", null, false, null),
        })!;
}
