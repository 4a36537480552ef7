using Google.Apis.Util;

namespace SlaBuddy.Roster.Google;

/// <summary>Our clock, for the times in a signed token request.</summary>
internal sealed class GoogleClock(TimeProvider clock) : IClock
{
    public DateTime Now => clock.GetLocalNow().DateTime;

    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;
}
