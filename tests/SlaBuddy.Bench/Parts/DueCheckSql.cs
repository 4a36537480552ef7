namespace SlaBuddy.Bench.Parts;

/// <summary>The check as the service calls it.</summary>
internal static class DueCheckSql
{
    public const string Call = "select ticket_id, level, due_at, event_id from sla.check_due_tasks_and_update(@limit)";

    /// <summary>A level fires only when all that was said up to its due time is known.</summary>
    public const string HearEverything = "update sla.watched_channel set heard_through_at = '2099-12-31'";
}
