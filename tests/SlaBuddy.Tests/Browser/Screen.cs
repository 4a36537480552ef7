using Microsoft.Playwright;

namespace SlaBuddy.Tests.Browser;

/// <summary>What somebody looks at the page on.</summary>
internal sealed record Screen(int Width, int Height, bool IsDark = false)
{
    public static readonly Screen Desk = new(1280, 800);

    public static readonly Screen Phone = new(390, 844);

    /// <summary>Times are chosen and shown in UTC, wherever the test runs.</summary>
    public BrowserNewContextOptions Options => new()
    {
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = Width < 500,
        IsMobile = Width < 500,
        TimezoneId = "UTC",
    };
}
