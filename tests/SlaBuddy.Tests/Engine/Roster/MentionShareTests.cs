using System.Text.Json;
using SlaBuddy.Tests.Engine.Outbox;

namespace SlaBuddy.Tests.Engine.Roster;

/// <summary>Of too many on shift, those are mentioned who were left in peace the longest.</summary>
public class MentionShareTests : IAsyncLifetime
{
    private RosterBoard _roster = null!;
    private Sender _sender = null!;

    public async Task InitializeAsync()
    {
        _roster = await RosterBoard.CreateAsync();
        _sender = new Sender(_roster.World);
        await _roster.World.ApplyAsync(Sender.OneByOne(EngineWorld.Applied()).Replace(
            "\"ops_channel\"", "\"roster_mention_at_most\": 2, \"ops_channel\"", StringComparison.Ordinal));
        await _roster.ReadAsync("a UANA -60 3000", "b UBEN -60 3000", "c UCEM -60 3000", "d UIVO -60 3000");
    }

    public async Task DisposeAsync() => await _roster.World.DisposeAsync();

    [Fact]
    public async Task Everybodys_turn_comes_round()
    {
        var told = new List<string>();
        for (var ticket = 0; ticket < 4; ticket++)
        {
            await OpenAsync(ticket * 20);
            await _roster.World.FireAsync((ticket * 20) + 10);
            told.Add(await SendAsync());
            await _roster.World.HearAsync(EngineWorld.Said((ticket * 20) + 10.5, EngineWorld.Ana, root: ticket * 20));
        }

        Assert.Equal(["UANA UBEN +UCEM UIVO", "UCEM UIVO +UANA UBEN", "UANA UBEN +UCEM UIVO", "UCEM UIVO +UANA UBEN"], told);
    }

    [Fact]
    public async Task Two_alarms_of_one_moment_mention_different_people()
    {
        await OpenAsync(0);
        await OpenAsync(0.001);
        await _roster.World.FireAsync(10.01);

        Assert.Equal("UANA UBEN +UCEM UIVO; UCEM UIVO +UANA UBEN", await SendAsync());
    }

    [Fact]
    public async Task A_repeated_attempt_takes_nobodys_turn_away()
    {
        await OpenAsync(0);
        await _roster.World.FireAsync(10);
        var claim = Assert.Single(await _sender.ClaimAsync());
        Assert.True(await _sender.BeginAsync(claim));
        await _sender.RefuseAsync(claim, "ratelimited", 1);
        await _roster.World.MoveClockAsync(10.1);

        Assert.Equal("UANA UBEN +UCEM UIVO", await SendAsync());
        Assert.Equal(2, await _roster.World.ScalarAsync<int>("select count(*) from sla.mention"));
    }

    [Fact]
    public async Task Up_to_the_number_all_are_mentioned()
    {
        await _roster.ReadAsync("a UANA -60 3000", "b UBEN -60 3000");
        await OpenAsync(0);
        await _roster.World.FireAsync(10);

        Assert.Equal("UANA UBEN +", await SendAsync());
    }

    private async Task OpenAsync(double minute)
    {
        await _roster.World.MoveClockAsync(minute);
        await _roster.World.HearAsync(EngineWorld.Said(minute, EngineWorld.Carla, root: minute));
    }

    /// <summary>Whom each alarm mentions, and after the plus who is on shift beside them.</summary>
    private async Task<string> SendAsync()
    {
        var told = new List<string>();
        foreach (var claim in await _sender.ClaimAsync())
        {
            if (claim.Kind != "escalation") continue;
            Assert.True(await _sender.BeginAsync(claim));
            await _sender.AcceptAsync(claim);
            var people = JsonDocument.Parse(claim.Content).RootElement.GetProperty("people");
            told.Add($"{Ids(people, "users")} +{Ids(people, "also")}");
        }
        return string.Join("; ", told);
    }

    private static string Ids(JsonElement people, string which) => people.TryGetProperty(which, out var them)
        ? string.Join(' ', them.EnumerateArray().Select(person => person.GetProperty("user_id").GetString()))
        : "";
}
