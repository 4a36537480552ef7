using SlaBuddy.Configuration.Reading;

namespace SlaBuddy.Tests.Configuration;

public class DurationTests
{
    [Theory]
    [InlineData("45s", 45)]
    [InlineData("10m", 600)]
    [InlineData("1h30m", 5_400)]
    [InlineData("90m", 5_400)]
    [InlineData("2d", 172_800)]
    [InlineData("1d2h3m4s", 93_784)]
    [InlineData("PT10M", 600)]
    [InlineData("P1D", 86_400)]
    [InlineData("P1DT2H", 93_600)]
    [InlineData("0s", 0)]
    public void A_duration_is_a_number_of_seconds(string written, int seconds)
    {
        Assert.True(Duration.TryParse(written, out var duration));

        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("10M")]
    [InlineData("10m\n")]
    [InlineData("\u0661m")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT")]
    [InlineData("P")]
    [InlineData("P1DT")]
    [InlineData("30m1h")]
    [InlineData("-5m")]
    [InlineData("1.5h")]
    [InlineData("1h 30m")]
    [InlineData("99999999d")]
    [InlineData("999999999999999s")]
    public void What_has_no_fixed_length_or_no_unit_is_refused(string written) =>
        Assert.False(Duration.TryParse(written, out _));

    [Theory]
    [InlineData("10 minutes", "10m")]
    [InlineData("10M", "10m")]
    [InlineData("2 Hours", "2h")]
    [InlineData("15", "15m")]
    [InlineData("soon", null)]
    public void What_was_probably_meant_is_offered(string written, string? meant) =>
        Assert.Equal(meant, Duration.Guess(written));

    [Theory]
    [InlineData(5_400, "1h30m")]
    [InlineData(0, "0s")]
    [InlineData(86_401, "1d1s")]
    public void It_is_told_in_the_shortest_way(int seconds, string text) =>
        Assert.Equal(text, Duration.Format(TimeSpan.FromSeconds(seconds)));
}
