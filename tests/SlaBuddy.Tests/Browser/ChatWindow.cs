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

    /// <summary>The youngest note in the open thread that is for this person alone.</summary>
    public ILocator Note => Whispers.Last;

    /// <summary>The youngest note in the channel that is for this person alone.</summary>
    public ILocator ChannelNote => page.Locator("#messages .whisper").Last;

    public ILocator Modal => page.GetByTestId("modal");

    public ILocator Home => page.GetByTestId("home");

    public IPage Page => page;

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

    /// <summary>Mentions the bot the way people do: two letters, Tab, the words, Enter.</summary>
    public async Task MentionAsync(string words)
    {
        var box = page.GetByTestId("thread-composer");
        var said = Thread.Locator("article:not(.whisper)");
        var before = await said.CountAsync();
        await box.PressSequentiallyAsync("@sl");
        await Assertions.Expect(Thread.Locator(".suggestion[aria-selected=true]")).ToContainTextAsync("SLA Buddy");
        await box.PressAsync("Tab");
        await box.PressSequentiallyAsync(words);
        await box.PressAsync("Enter");
        await Assertions.Expect(said).ToHaveCountAsync(before + 1);
    }

    /// <summary>Gives a slash command in the channel.</summary>
    public async Task CommandAsync(string command)
    {
        await page.GetByTestId("composer").FillAsync(command);
        await page.GetByTestId("send").ClickAsync();
        await Assertions.Expect(page.GetByTestId("composer")).ToHaveValueAsync("");
    }

    /// <summary>Gives a slash command in the channel, and reads what it is answered.</summary>
    public async Task<string> AskAsync(string command)
    {
        var notes = page.Locator("#messages .whisper");
        var before = await notes.CountAsync();
        await CommandAsync(command);
        await Assertions.Expect(notes).ToHaveCountAsync(before + 1);
        return await notes.Last.InnerTextAsync();
    }

    public Task PressAsync(ILocator where, string button) =>
        where.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Puts an emoji on a message of the channel, by the picker.</summary>
    public async Task ReactAsync(string text, string emoji)
    {
        var message = MessageInChannel(text);
        await message.HoverAsync();
        await message.Locator("[data-react-to]").ClickAsync();
        await page.Locator($"[data-emoji={emoji}]").ClickAsync();
        await Assertions.Expect(ReactionOn(text, emoji)).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>Takes one's own emoji away again, by pressing it.</summary>
    public async Task UnreactAsync(string text, string emoji)
    {
        await ReactionOn(text, emoji).ClickAsync();
        await Assertions.Expect(page.Locator($"#messages [data-reaction={emoji}][aria-pressed=true]")).ToHaveCountAsync(0);
    }

    public ILocator ReactionOn(string text, string emoji) =>
        MessageInChannel(text).Locator($"[data-reaction={emoji}]");

    public async Task SubmitAsync() => await page.GetByTestId("modal-submit").ClickAsync();

    public async Task LeaveModalAsync()
    {
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Modal).ToBeHiddenAsync();
    }

    public Task OpenHomeAsync() => page.GetByTestId("home-link").ClickAsync();

    public Task OpenDirectAsync() => page.GetByTestId("direct-link").ClickAsync();

    public Task OpenChannelAsync(string name) => page.GetByTestId($"channel-{name}").ClickAsync();

    /// <summary>Loads the page anew: what it does not show now is not there, rather than not there yet.</summary>
    public Task LookAgainAsync() => page.ReloadAsync();

    /// <summary>A picture of this moment, for whoever asked for pictures.</summary>
    public async Task PictureAsync(string scene)
    {
        if (Screenshots is not { Length: > 0 }) return;
        var name = Inv($"{Interlocked.Increment(ref _scenes):00}-{scene}.png");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, name) });
    }

    public ILocator MessageInChannel(string text) =>
        page.Locator("#messages article").Filter(new() { HasText = text });

    private static string Inv(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Level \d+ of \d+")]
    private static partial Regex Level();
}
