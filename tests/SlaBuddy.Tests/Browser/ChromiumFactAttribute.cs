namespace SlaBuddy.Tests.Browser;

/// <summary>A test that needs a browser, and says so where it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Program is not null) return;
        Skip = "no Chromium is here; install it (Debian: apt-get install chromium) or name it in SLABUDDY_CHROMIUM";
    }
}
