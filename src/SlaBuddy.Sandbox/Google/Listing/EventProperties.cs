using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google.Listing;

/// <summary>What Google says besides about an event of its special types.</summary>
internal static class EventProperties
{
    public static JsonObject? Of(CalendarEvent one) => one.EventType switch
    {
        "outOfOffice" => new JsonObject { ["autoDeclineMode"] = "declineOnlyNewConflictingInvitations" },
        "focusTime" => new JsonObject { ["autoDeclineMode"] = "declineNone", ["chatStatus"] = "doNotDisturb" },
        "workingLocation" when one.Summary == "Home" =>
            new JsonObject { ["type"] = "homeOffice", ["homeOffice"] = new JsonObject() },
        "workingLocation" => new JsonObject
        {
            ["type"] = "customLocation", ["customLocation"] = new JsonObject { ["label"] = one.Summary },
        },
        _ => null,
    };
}
