using System.Text.Json;

namespace SlaBuddy.Tests.Browser;

/// <summary>Blocks and views as apps send them, with every element that the page knows.</summary>
internal static class AppBlocks
{
    public const string Alarm =
        """
        [{"type":"header","text":{"type":"plain_text","text":":rotating_light: Level 1 of 4"}},
         {"type":"section","text":{"type":"mrkdwn","text":"<@U0ANA> <@U0BEN> the customer has been waiting for *10 min*."},
          "accessory":{"type":"overflow","action_id":"more","options":[
            {"text":{"type":"plain_text","text":"Explain"},"value":"explain"}]}},
         {"type":"section","fields":[{"type":"mrkdwn","text":"*Customer*\nGlobex"},{"type":"mrkdwn","text":"*Tier*\nenterprise"}]},
         {"type":"context","elements":[{"type":"mrkdwn","text":"Next: level 2 at 10:20, everyone on shift."}]},
         {"type":"divider"},
         {"type":"actions","block_id":"acts","elements":[
          {"type":"button","action_id":"snooze","value":"7","text":{"type":"plain_text","text":"Snooze"}},
          {"type":"button","action_id":"claim","value":"7","style":"primary","text":{"type":"plain_text","text":"I'm on it"}},
          {"type":"button","action_id":"resolve","value":"7","style":"danger","text":{"type":"plain_text","text":"Resolve"},
           "confirm":{"title":{"type":"plain_text","text":"Resolve ticket 7?"},"text":{"type":"mrkdwn","text":"The customer still waits."},
            "confirm":{"type":"plain_text","text":"Resolve it"},"deny":{"type":"plain_text","text":"Keep it"}}},
          {"type":"static_select","action_id":"why","placeholder":{"type":"plain_text","text":"Reason"},"options":[
           {"text":{"type":"plain_text","text":"A vendor"},"value":"vendor"}]}]}]
        """;

    public const string Form =
        """
        {"type":"modal","callback_id":"pause","title":{"type":"plain_text","text":"Pause the clock"},
         "submit":{"type":"plain_text","text":"Pause"},"close":{"type":"plain_text","text":"Cancel"},"blocks":[
          {"type":"input","block_id":"why","label":{"type":"plain_text","text":"Why"},
           "element":{"type":"plain_text_input","action_id":"words","multiline":true}},
          {"type":"input","block_id":"kind","optional":true,"label":{"type":"plain_text","text":"Waiting on"},
           "element":{"type":"radio_buttons","action_id":"kind","options":[
            {"text":{"type":"plain_text","text":"A vendor"},"value":"vendor"},
            {"text":{"type":"plain_text","text":"Engineering"},"value":"engineering"}]}},
          {"type":"input","block_id":"channel","optional":true,"label":{"type":"plain_text","text":"Channel"},
           "element":{"type":"conversations_select","action_id":"channel","placeholder":{"type":"plain_text","text":"Choose one"}}},
          {"type":"input","block_id":"people","optional":true,"label":{"type":"plain_text","text":"Tell"},
           "element":{"type":"multi_users_select","action_id":"people","placeholder":{"type":"plain_text","text":"Add people"}}},
          {"type":"input","block_id":"on","optional":true,"label":{"type":"plain_text","text":"On"},
           "element":{"type":"checkboxes","action_id":"on","options":[
            {"text":{"type":"mrkdwn","text":"*weekdays*"},"value":"weekdays"},{"text":{"type":"mrkdwn","text":"weekends"},"value":"weekends"}]}},
          {"type":"input","block_id":"until","optional":true,"label":{"type":"plain_text","text":"Until"},
           "element":{"type":"timepicker","action_id":"time"}},
          {"type":"input","block_id":"day","optional":true,"label":{"type":"plain_text","text":"Day"},
           "element":{"type":"datepicker","action_id":"date"},"hint":{"type":"plain_text","text":"Today, if left empty."}}]}
        """;

    public const string Home =
        """
        {"type":"home","blocks":[{"type":"header","text":{"type":"plain_text","text":"My tickets"}},
         {"type":"section","block_id":"ticket-7","text":{"type":"mrkdwn","text":"*Ticket 7*"},
          "accessory":{"type":"button","action_id":"snooze","value":"7","text":{"type":"plain_text","text":"Snooze"}}},
         {"type":"section","block_id":"ticket-8","text":{"type":"mrkdwn","text":"*Ticket 8*"},
          "accessory":{"type":"button","action_id":"snooze","value":"8","text":{"type":"plain_text","text":"Snooze"}}}]}
        """;

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement.Clone();
}
