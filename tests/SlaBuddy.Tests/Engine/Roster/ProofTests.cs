using System.Text.Json;
using SlaBuddy.Tests.Engine.Outbox;

namespace SlaBuddy.Tests.Engine.Roster;

/// <summary>Each escalation can show who was on shift by which reading.</summary>
public class ProofTests : IAsyncLifetime
{
    private RosterBoard _roster = null!;

    public async Task InitializeAsync()
    {
        _roster = await RosterBoard.CreateAsync();
        await _roster.World.ApplyAsync(EngineWorld.Applied());
    }

    public async Task DisposeAsync() => await _roster.World.DisposeAsync();

    [Fact]
    public async Task Explain_shows_people_shifts_events_readings_and_overrides_even_when_the_calendar_has_changed_since()
    {
        await _roster.ReadAsync("event-of-ben UBEN -60 480", "event-of-ivo UIVO -60 480 embedded");
        await _roster.World.HearAsync(EngineWorld.Said(0, EngineWorld.Carla));
        await _roster.SayAsync(1, EngineWorld.Ben, "ana covers ben until 12:00");
        await _roster.World.FireAsync(10);
        await new Sender(_roster.World).SendAsync(10);
        await _roster.World.MoveClockAsync(60);
        await _roster.ReadAsync("another UIVO 60 480");

        var explained = JsonDocument.Parse(await _roster.World.ScalarAsync<string>("select sla.explain(1)::text")).RootElement;

        var escalation = Assert.Single(explained.GetProperty("escalations").EnumerateArray());
        Assert.Equal(1, escalation.GetProperty("level").GetInt32());
        var people = escalation.GetProperty("people");
        var ana = Assert.Single(people.GetProperty("users").EnumerateArray());
        Assert.Equal("UANA", ana.GetProperty("user_id").GetString());
        Assert.Equal("Ana Lima", ana.GetProperty("name").GetString());
        Assert.Equal("event-of-ben", ana.GetProperty("event_id").GetString());
        Assert.Equal(RosterBoard.Calendar, ana.GetProperty("calendar_id").GetString());
        Assert.Equal("UBEN", ana.GetProperty("covers_user_id").GetString());
        Assert.Equal(1, ana.GetProperty("override_id").GetInt64());
        Assert.Equal(EngineWorld.At(180), ana.GetProperty("ends_at").GetDateTimeOffset());
        var reading = Assert.Single(people.GetProperty("readings").EnumerateArray());
        Assert.Equal(ana.GetProperty("sync_id").GetInt64(), reading.GetProperty("sync_id").GetInt64());
        Assert.Equal(EngineWorld.At(0), reading.GetProperty("started_at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Nobody_on_shift_is_recorded_with_the_targets_passed_over()
    {
        await _roster.World.HearAsync(EngineWorld.Said(0, EngineWorld.Carla));
        await _roster.World.FireAsync(10);
        await new Sender(_roster.World).SendAsync(10);

        Assert.Equal("[\"on_shift.non_embedded\", \"on_shift\"] S1", await _roster.World.ScalarAsync<string>(
            """
            select concat_ws(' ', p -> 'nobody', p ->> 'usergroup')
              from (select sla.explain(1) #> '{escalations,0,people}' as p) told
            """));
    }
}
