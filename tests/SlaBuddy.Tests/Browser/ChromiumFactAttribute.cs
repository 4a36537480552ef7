namespace SlaBuddy.Tests.Browser;

/// <summary>A test that needs a browser, and says so where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Program is null)
            Skip = "there is no Chromium here; install it (Debian: apt-get install chromium), or name it in SLABUDDY_CHROMIUM";
    }
}
