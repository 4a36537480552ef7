namespace SlaBuddy.Tests.Sdk;

/// <summary>Answers as the service gives them.</summary>
internal static class Written
{
    public const string Ticket =
        """
        {"ticket_id": 42, "state": "waiting", "kind": "customer", "team_id": "headless", "opened_at": "2026-03-02T09:00:00Z", "cycle": 1,
         "snoozes": 0, "policy": {"policy_id": "enterprise", "version": 3, "name": "Enterprise"},
         "facts": {"tier": "enterprise", "seats": 12}, "pause_reasons": [],
         "slas": [{"metric": "first_response", "cycle": 1, "state": "running", "target": "PT50M", "started_at": "2026-03-02T09:00:00Z",
                   "due_at": "2026-03-02T09:50:00Z"}],
         "levels": [{"cycle": 1, "number": 1, "state": "pending", "who": "on_shift.non_embedded", "due_at": "2026-03-02T09:10:00Z"}],
         "something_new": true}
        """;

    public static string Event(long id, string type = "ticket.opened", string more = "") =>
        $$$"""
        {"history_id": {{{id}}}, "type": "{{{type}}}", "at": "2026-03-02T09:00:00Z", "recorded_at": "2026-03-02T09:00:01Z",
         "data": {"ticket": {"ticket_id": 42, "state": "waiting", "kind": "customer", "opened_at": "2026-03-02T09:00:00Z", "cycle": 1,
                             "snoozes": 0, "facts": {}, "pause_reasons": []}{{{more}}}}}
        """.Replace("\n", "", StringComparison.Ordinal);

    public static string Told(long id, string type = "ticket.opened") => $"id: {id}\nevent: {type}\ndata: {Event(id, type)}\n\n";
}
