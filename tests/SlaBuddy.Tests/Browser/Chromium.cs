using Microsoft.Playwright;

namespace SlaBuddy.Tests.Browser;

/// <summary>
/// The system's Chromium, driven from outside: named by SLABUDDY_CHROMIUM, or found on the path. Nothing is downloaded.
/// Every window is a person's own, with nothing shared between them. Where SLABUDDY_SCREENSHOTS names a folder, each
/// scene is kept there as a picture.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("SLABUDDY_CHROMIUM") is { Length: > 0 } given ? Find(given)
        : Names.Select(Find).FirstOrDefault(found => found is not null);

    public static async Task<Chromium> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout((float)ChatWindow.Patience.TotalMilliseconds);
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Program, Args = Arguments, Headless = true,
            }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>Somebody opens the page in a window of their own.</summary>
    public async Task<ChatWindow> OpenAsync(Uri sandbox, string address, Screen? screen = null)
    {
        var context = await _browser.NewContextAsync((screen ?? Screen.Desk).Options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)ChatWindow.Patience.TotalMilliseconds);
        await page.GotoAsync(new Uri(sandbox, address).ToString());
        return new ChatWindow(page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find(string name) => name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? Existing(name)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Existing(Path.Combine(folder, name))).FirstOrDefault(found => found is not null);

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
