namespace SlaBuddy.Tests.Engine.Roster;

/// <summary>What a mention says of the roster. It is 9:00 on Monday, 2 March 2026.</summary>
public class CoverWordsTests : IAsyncLifetime
{
    private RosterBoard _roster = null!;

    public async Task InitializeAsync() => _roster = await RosterBoard.CreateAsync();

    public async Task DisposeAsync() => await _roster.World.DisposeAsync();

    [Theory]
    [InlineData("I'm covering until 18:00", "cover . . - 540")]
    [InlineData("I’m covering till 6pm please", "cover . . - 540")]
    [InlineData("covering for ben for 4h", "cover . UBEN - 240")]
    [InlineData("ana covers ben until tomorrow 9:00", "cover UANA UBEN - 1440")]
    [InlineData("ana is covering for ben until noon", "cover UANA UBEN - 180")]
    [InlineData("<@UANA> covers <@UBEN|ben> for 90 min", "cover UANA UBEN - 90")]
    [InlineData("Ana Lima takes over from Ben until friday 9:00", "cover UANA UBEN - 5760")]
    [InlineData("I cover ben from 14:00 to 18:00", "cover . UBEN 300 540")]
    [InlineData("I cover ben tomorrow from 9:00 until 17:00", "cover . UBEN 1440 1920")]
    [InlineData("I'm covering from 8:30 until 18:00", "cover . . 0 540")]
    [InlineData("cover ben until 18:00", "cover . UBEN - 540")]
    [InlineData("cover ana for ben until 18:00", "cover UANA UBEN - 540")]
    [InlineData("cover for ben until 18:00", "cover . UBEN - 540")]
    [InlineData("cover until 18:00", "cover . . - 540")]
    [InlineData("ana covers me until 18:00", "cover UANA UCEM - 540")]
    [InlineData("I'm on call until 2026-03-03 9:00", "cover . . - 1440")]
    [InlineData("ben is off until 17:00", "off UBEN . - 480")]
    [InlineData("ben is out sick until tomorrow 9:00", "off UBEN . - 1440")]
    [InlineData("I'm off for 2h", "off . . - 120")]
    [InlineData("I'm not covering any more", "uncover . . - -")]
    [InlineData("stop covering ben", "uncover . UBEN - -")]
    [InlineData("I'm back", "uncover . . - -")]
    [InlineData("ben is back on shift", "uncover UBEN . - -")]
    public async Task Of_the_roster(string said, string read) => Assert.Equal(read, await ReadAsync(said));

    [Theory]
    [InlineData("")]
    [InlineData("2h")]
    [InlineData("until 17:00")]
    [InlineData("snooze until 17:00")]
    [InlineData("pause waiting on vendor until 17:00")]
    [InlineData("on it")]
    [InlineData("I'm off")]
    [InlineData("is ben out?")]
    [InlineData("the login page is back")]
    [InlineData("who is covering?")]
    [InlineData("this ticket covers the login page")]
    [InlineData("resolve without answer: covered by the docs")]
    public async Task Of_something_else(string said) => Assert.Equal(". . . - -", await ReadAsync(said));

    private Task<string> ReadAsync(string said) => _roster.World.ScalarAsync<string>(
        """
        select format('%s %s %s %s %s', coalesce(verb, '.'), coalesce(person_id, '.'), coalesce(covered_id, '.'),
                 coalesce((extract(epoch from from_at - @Opening)::int / 60)::text, '-'),
                 coalesce((extract(epoch from until_at - @Opening)::int / 60)::text, '-'))
          from sla.read_cover(@said, 'T1', 'UBOT', 'UCEM', 'UTC', @Opening)
        """, new { said = $"{EngineWorld.Mention} {said}", EngineWorld.Opening });
}
