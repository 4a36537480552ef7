using Dapper;
using Npgsql;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Roster;

/// <summary>
/// The roster's rules in SQL. Hours count from midnight of a Monday; each shift is <c>event person from to</c>.
/// </summary>
public class OnShiftTests : IAsyncLifetime
{
    private const string Calendar = "support@acme.example";
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await Postgres.CreateDatabaseAsync();
        await ScalarAsync<object>("select sla.record_installation('T1', null, 'U0', 'B0', 'A0', null)");
        await ScalarAsync<object>("select sla.move_clock(@Monday)", new { Monday });
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task A_shift_covers_its_start_and_not_its_end()
    {
        await SyncAsync(0, "a UANA 9 17", "b UBEN 17 20");

        Assert.Equal("", await OnShiftAsync(8.9999));
        Assert.Equal("UANA", await OnShiftAsync(9));
        Assert.Equal("UBEN", await OnShiftAsync(17));
        Assert.Equal("", await OnShiftAsync(20));
    }

    [Fact]
    public async Task Somebody_with_two_shifts_is_told_once_and_is_embedded_while_one_of_them_is()
    {
        await SyncAsync(0, "a UANA 9 17", "b UANA 13 15 embedded", "c UANA 10 18");

        Assert.Equal("UANA", await OnShiftAsync(12, includeEmbedded: false));
        Assert.Equal("UANA*", await OnShiftAsync(14));
        Assert.Equal("", await OnShiftAsync(14, includeEmbedded: false));
    }

    [Fact]
    public async Task Somebody_who_left_Slack_is_on_no_shift()
    {
        await SyncAsync(0, "a UANA 9 17", "b UBEN 9 17");

        await ScalarAsync<int>("""select sla.record_people('T1', '[{"user_id": "UANA", "deleted": true}]')""");

        Assert.Equal("UBEN", await OnShiftAsync(12));
    }

    [Fact]
    public async Task A_reading_replaces_its_window_and_nothing_outside()
    {
        await SyncAsync(0, "a UANA 1 3", "b UBEN 9 17", "c UCEM 17 20");

        await SyncAsync(1, from: 8, to: 17, shifts: "d UDINA 9 10");

        Assert.Equal("UANA", await OnShiftAsync(2));
        Assert.Equal("UDINA", await OnShiftAsync(9));
        Assert.Equal("UCEM", await OnShiftAsync(18));
    }

    [Fact]
    public async Task A_reading_that_began_earlier_and_ends_later_changes_nothing()
    {
        await SyncAsync(startedAt: 2, "a UANA 9 17");

        await SyncAsync(startedAt: 1, "b UBEN 9 17");

        Assert.Equal("UANA", await OnShiftAsync(12));
        Assert.Equal("ok,superseded", await ScalarAsync<string>(
            "select string_agg(outcome, ',' order by sync_id) from sla.roster_sync"));
    }

    [Fact]
    public async Task Two_people_may_swap_the_names_they_go_by()
    {
        await SyncAsync(0, "a UANA 9 17 - Ana", "a UBEN 9 17 - Ben");

        await SyncAsync(1, "a UBEN 9 17 - Ana", "a UANA 9 17 - Ben");

        Assert.Equal("UANA UBEN", await OnShiftAsync(12));
        Assert.Equal(2, await ScalarAsync<int>("select changed from sla.roster_sync order by sync_id desc limit 1"));
    }

    [Fact]
    public async Task The_roster_is_as_old_as_the_calendar_that_was_read_longest_ago()
    {
        await SyncAsync(0, "a UANA 9 17");
        await ScalarAsync<object>("select sla.move_clock(@at)", new { at = Monday.AddHours(3) });
        await ScalarAsync<long>(
            "select sla.record_roster_sync('T1', 'second', @Monday, @Monday, @Monday + interval '1 day', 0, '[]')",
            new { Monday });
        await ScalarAsync<long>(
            "select sla.record_roster_failure('T1', @Calendar, @Monday, @Monday, @Monday + interval '1 day', 'broken')",
            new { Monday, Calendar });

        Assert.Equal(Monday.UtcDateTime, await ScalarAsync<DateTime>("select sla.roster_synced_at('T1')"));
        Assert.Null(await ScalarAsync<DateTime?>("select sla.roster_synced_at('T2')"));
    }

    [Fact]
    public async Task The_question_who_is_on_shift_does_not_read_the_past()
    {
        await ScalarAsync<long>(
            """
            select sla.record_roster_sync('T1', @Calendar, @Monday, @Monday, @Monday + interval '1 day', 0, '[]');
            insert into sla.shift (team_id, calendar_id, event_id, user_id, person_text, starts_at, ends_at, embedded,
              matched_by, first_sync_id, last_sync_id)
            select 'T1', @Calendar, n::text, 'UANA', 'Ana', @Monday - make_interval(hours => n + 1),
                   @Monday - make_interval(hours => n), false, 'name', 1, 1
              from generate_series(1, 20000) n;
            analyze sla.shift;
            """, new { Monday, Calendar });

        await using var connection = await _database.DataSource.OpenConnectionAsync();
        var plan = string.Join('\n', await connection.QueryAsync<string>(
            "explain select * from sla.shifts_at('T1', @at)", new { at = Monday.AddHours(12) }));

        Assert.Contains("shift_ends", plan);
        Assert.DoesNotContain("Seq Scan on shift", plan);
    }

    [Theory]
    [InlineData("a UANA 17 9")]
    [InlineData("a UANA 9 9")]
    public async Task A_shift_without_length_cannot_be_stored(string shift)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => SyncAsync(0, shift));

        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from sla.roster_sync"));
    }

    private Task SyncAsync(double startedAt, params string[] shifts) => SyncAsync(startedAt, 0, 24, shifts);

    private Task<long> SyncAsync(double startedAt, double from, double to, params string[] shifts) => ScalarAsync<long>(
        "select sla.record_roster_sync('T1', @Calendar, @startedAt, @from, @to, @events, @json::jsonb)",
        new
        {
            Calendar, startedAt = Monday.AddHours(startedAt), from = Monday.AddHours(from), to = Monday.AddHours(to),
            events = shifts.Length, json = System.Text.Json.JsonSerializer.Serialize(shifts.Select(Row)),
        });

    private static object Row(string shift)
    {
        var parts = shift.Split(' ');
        return new
        {
            event_id = parts[0], user_id = parts[1], person_text = parts.ElementAtOrDefault(5) ?? parts[1],
            starts_at = Monday.AddHours(double.Parse(parts[2])), ends_at = Monday.AddHours(double.Parse(parts[3])),
            embedded = parts.ElementAtOrDefault(4) == "embedded", matched_by = "name",
        };
    }

    private Task<string> OnShiftAsync(double hour, bool includeEmbedded = true) => ScalarAsync<string>(
        """
        select coalesce(string_agg(user_id || case when embedded then '*' else '' end, ' ' order by user_id), '')
          from sla.on_shift('T1', @at, @includeEmbedded)
        """, new { at = Monday.AddHours(hour), includeEmbedded });

    private async Task<T> ScalarAsync<T>(string sql, object? arguments = null)
    {
        await using var connection = await _database.DataSource.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, arguments))!;
    }
}
