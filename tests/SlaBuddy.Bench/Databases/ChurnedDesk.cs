namespace SlaBuddy.Bench.Databases;

/// <summary>
/// A desk with a past: besides the open tickets there are answered ones, and some of the open ones were snoozed. What
/// came last has not been vacuumed yet.
/// </summary>
internal sealed class ChurnedDesk(BenchDatabase database)
{
    // The odd microseconds keep a reply from having the ts of another root.
    // Of five tickets one is answered early, and one of the open ones is postponed; of twenty one more of each, later.
    private const int Early = 5;
    private const int Late = 20;

    /// <summary>Ends with this many open tickets.</summary>
    public async Task FillAsync(int open, CancellationToken ct)
    {
        var loading = new Loading(database);
        var roots = new List<int>();
        for (var (number, left) = (0, open); left > 0; number++)
        {
            roots.Add(number);
            if (!IsAnswered(number)) left--;
        }

        await loading.StoreAsync([.. roots.Select(Talk.Root)], ct);
        await loading.StoreAsync(Replies(roots, Early, offset: 0, TimeSpan.FromSeconds(20.000137)), ct);
        await database.ExecuteAsync("vacuum analyze", ct);
        await loading.StoreAsync(Replies(roots, Late, offset: 3, TimeSpan.FromSeconds(40.000211)), ct);
        await database.ExecuteAsync(Parts.DueCheckSql.HearEverything, ct);
    }

    private static bool IsAnswered(int root) => root % Early == 0 || root % Late == 3;

    private static SlackMessage[] Replies(List<int> roots, int every, int offset, TimeSpan after) =>
    [
        .. from root in roots
           let place = root % every
           where place == offset || (place == offset + 1 && !IsAnswered(root))
           select place == offset ? Talk.Answer(root, after) : Talk.Snooze(root, after),
    ];
}
