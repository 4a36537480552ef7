using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SlaBuddy.Tests.Browser;

/// <summary>One person's window on the sandbox's page, used as people do: by what they see, click and type.</summary>
internal sealed partial class ChatWindow(IPage page)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("SLABUDDY_SCREENSHOTS");
    private static int _scenes;

    public ILocator Thread => page.GetByTestId("thread-panel");

    /// <summary>Everything in the open thread that is addressed to this person alone.</summary>
    public ILocator Whispers => Thread.Locator(".whisper");

    /// <summary>The levels told in the open thread, those that are over included.</summary>
    public ILocator Alarms => Thread.Locator("article").Filter(new() { HasTextRegex = Level() });

    public ILocator Alarm(int level) => Thread.Locator("article").Filter(new() { HasText = Inv($"Level {level} of") });

    /// <summary>The names that a message highlights, in their order.</summary>
    public static Task<IReadOnlyList<string>> NamesIn(ILocator message) =>
        message.Locator(".mention").AllInnerTextsAsync();

    public async Task SpeakAsAsync(string person)
    {
        await page.GetByTestId("speak-as").SelectOptionAsync(new SelectOptionValue { Label = person });
        await Assertions.Expect(page.GetByTestId("composer"))
            .ToHaveAttributeAsync("placeholder", new Regex($" as {person}$"));
    }

    /// <summary>Writes to the channel and waits until it stands there.</summary>
    public async Task WriteAsync(string text)
    {
        await page.GetByTestId("composer").FillAsync(text);
        await page.GetByTestId("send").ClickAsync();
        await Assertions.Expect(MessageInChannel(text)).ToBeVisibleAsync();
    }

    public async Task OpenThreadOfAsync(string text)
    {
        var message = MessageInChannel(text);
        await message.HoverAsync();
        await message.Locator("[data-testid^=thread-open-]").ClickAsync();
        await Assertions.Expect(Thread).ToContainTextAsync(text);
    }

    public async Task ReplyAsync(string text, bool mentioningTheBot = false)
    {
        if (mentioningTheBot) await page.GetByTestId("thread-mention-bot").ClickAsync();
        await page.GetByTestId("thread-composer").PressSequentiallyAsync(text);
        await page.GetByTestId("thread-send").ClickAsync();
        await Assertions.Expect(Thread.Locator("article").Filter(new() { HasText = text })).ToBeVisibleAsync();
    }

    /// <summary>Loads the page anew: what it does not show now is not there, rather than not there yet.</summary>
    public Task LookAgainAsync() => page.ReloadAsync();

    /// <summary>A picture of this moment, for whoever asked for pictures.</summary>
    public async Task PictureAsync(string scene)
    {
        if (Screenshots is not { Length: > 0 }) return;
        var name = Inv($"{Interlocked.Increment(ref _scenes):00}-{scene}.png");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, name) });
    }

    private ILocator MessageInChannel(string text) =>
        page.Locator("#messages article").Filter(new() { HasText = text });

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Level \d+ of \d+")]
    private static partial Regex Level();
}
