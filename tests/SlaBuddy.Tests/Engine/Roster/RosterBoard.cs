using System.Globalization;
using System.Text.Json;

namespace SlaBuddy.Tests.Engine.Roster;

/// <summary>
/// The roster over an <see cref="EngineWorld"/>. Minutes count from 9:00 of a Monday; each shift is
/// <c>event person from to [embedded|out_of_office]</c>.
/// </summary>
internal sealed class RosterBoard(EngineWorld world)
{
    public const string Calendar = "support@acme.example";

    private int _said;

    public EngineWorld World { get; } = world;

    public static async Task<RosterBoard> CreateAsync()
    {
        var board = new RosterBoard(await EngineWorld.CreateAsync());
        await board.World.CallAsync(
            """
            select sla.record_people('T1', '[
              {"user_id": "UANA", "name": "ana", "real_name": "Ana Lima", "home_team_id": "T1", "email": "ana@acme.example"},
              {"user_id": "UCEM", "name": "cem", "real_name": "Cem Kaya", "home_team_id": "T1", "time_zone": "Europe/Berlin"},
              {"user_id": "UBENNY", "name": "benny", "real_name": "Ben Smith", "home_team_id": "T1"},
              {"user_id": "UGUS", "name": "gus", "real_name": "Gus Gone", "home_team_id": "T1", "deleted": true}]')
            """);
        await board.World.MoveClockAsync(0);
        return board;
    }

    /// <summary>What the calendar holds from now on.</summary>
    public Task ReadAsync(params string[] shifts) => World.CallAsync(
        "select sla.record_roster_sync('T1', @Calendar, sla.now(), @from, @to, @events, @shifts::jsonb)",
        new
        {
            Calendar, from = EngineWorld.At(-1440), to = EngineWorld.At(14 * 1440), events = shifts.Length,
            shifts = JsonSerializer.Serialize(shifts.Select(Row)),
        });

    /// <summary>What an agent says to the bot, and what became of it.</summary>
    public async Task<string> SayAsync(double minute, string by, string said) => await StoreAsync(new
    {
        source = $"s{++_said}", road = "mention", user_id = by, channel_id = "CENT", at = EngineWorld.At(minute),
        said = $"{EngineWorld.Mention} {said}",
    });

    /// <summary>A gesture that names its verb, as windows and buttons send it.</summary>
    public Task<string> DoAsync(double minute, string by, string verb, string? person = null, string? covered = null,
        double? from = null, double? until = null, long? overrideId = null) => StoreAsync(new
    {
        source = $"s{++_said}", road = "modal", user_id = by, verb, at = EngineWorld.At(minute), person_id = person,
        covered_id = covered, from_at = from is { } f ? EngineWorld.At(f) : (DateTimeOffset?)null,
        until_at = until is { } u ? EngineWorld.At(u) : (DateTimeOffset?)null, override_id = overrideId,
    });

    /// <summary>Who is on shift at a minute: <c>"UANA UBEN* UCEM(UBEN)"</c>, embedded with a star, covering in brackets.</summary>
    public Task<string> OnShiftAsync(double minute, bool includeEmbedded = true) => World.ScalarAsync<string>(
        """
        select coalesce(string_agg(user_id || case when embedded then '*' else '' end
                 || coalesce('(' || covers_user_id || ')', ''), ' ' order by user_id), '')
          from sla.on_shift('T1', @at, @includeEmbedded)
        """, new { at = EngineWorld.At(minute), includeEmbedded });

    /// <summary>What the ops channel is told, oldest first.</summary>
    public Task<IReadOnlyList<string>> NoticesAsync() => World.QueryAsync<string>(
        """
        select details ->> 'notice' from sla.notification where kind = 'ops_notice' order by notification_id
        """);

    private Task<string> StoreAsync(object gesture) => World.ScalarAsync<string>(
        "select sla.store_gestures('T1', @gestures::jsonb) -> 0 ->> 'outcome'",
        new { gestures = JsonSerializer.Serialize(new[] { gesture }) });

    private static object Row(string shift)
    {
        var parts = shift.Split(' ');
        return new
        {
            event_id = parts[0], user_id = parts[1] == "?" ? null : parts[1],
            person_text = parts[1] == "?" ? "Bob" : parts[1], matched_by = parts[1] == "?" ? null : "email",
            tried = parts[1] == "?" ? "nobody in Slack has this name" : null,
            starts_at = EngineWorld.At(Minute(parts[2])), ends_at = EngineWorld.At(Minute(parts[3])),
            embedded = parts is [_, _, _, _, "embedded"],
            kind = parts is [_, _, _, _, "out_of_office"] ? "out_of_office" : "shift", summary = $"Shift of {parts[1]}",
        };
    }

    private static double Minute(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
