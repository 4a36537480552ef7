namespace SlaBuddy.Tests.Time;

public class ManualClockTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_delay_ends_when_the_clock_reaches_it_and_not_a_tick_earlier()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(1), _clock);

        _clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromTicks(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_instants_and_see_the_time_they_were_set_for()
    {
        var start = _clock.GetUtcNow();
        var seen = new List<TimeSpan>();
        using var late = _clock.CreateTimer(_ => seen.Add(_clock.GetUtcNow() - start), null,
            TimeSpan.FromSeconds(20), Timeout.InfiniteTimeSpan);
        using var periodic = _clock.CreateTimer(_ => seen.Add(_clock.GetUtcNow() - start), null,
            TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(8));

        _clock.Advance(TimeSpan.FromSeconds(25));

        Assert.Equal([8, 16, 20, 24], seen.Select(at => (int)at.TotalSeconds));
        Assert.Equal(start.AddSeconds(25), _clock.GetUtcNow());
    }

    [Fact]
    public void A_disposed_timer_stays_silent()
    {
        var fired = 0;
        var timer = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

        timer.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(0, fired);
        Assert.Null(_clock.NextTimerAt);
    }
}
