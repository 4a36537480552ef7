using SlaBuddy.Sandbox;
using SlaBuddy.Sandbox.Worlds;
using SlaBuddy.Tests.Stories;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Browser;

/// <summary>The real service, the sandbox and a browser; every person has a window of their own.</summary>
internal sealed class BrowserStage : IAsyncDisposable
{
    public const string Question = "Our import has been hanging since this morning.";

    private readonly Chromium _chromium;

    private BrowserStage(Story story, Chromium chromium) => (Story, _chromium) = (story, chromium);

    public Story Story { get; }

    /// <summary>Half past eight; the service watches, nobody has written yet. Ana lives in Berlin, an hour ahead.</summary>
    public static async Task<BrowserStage> OpenAsync()
    {
        var story = await Story.BeginAsync(options: new SandboxOptions { World = WithAnaInBerlin });
        try
        {
            return new BrowserStage(story, await Chromium.StartAsync());
        }
        catch
        {
            await story.DisposeAsync();
            throw;
        }
    }

    public Task<ChatWindow> WindowAsync(string person, string channel = "enterprise", Screen? screen = null) =>
        _chromium.OpenAsync(Story.Sandbox.BaseUrl, $"?channel={channel}&as={person}", screen);

    /// <summary>The page with the week's shifts.</summary>
    public async Task<WeekGrid> GridAsync() => new(await WindowAsync(Story.Ana), Story.Sandbox.BaseUrl, Story.Workspace);

    /// <summary>Carla's question of nine o'clock, in Carla's window and in that of whoever else is asked for.</summary>
    public async Task<(ChatWindow Customer, IReadOnlyList<ChatWindow> Others)> AskAsync(params string[] people)
    {
        var customer = await WindowAsync(Story.Carla);
        var others = new List<ChatWindow>();
        foreach (var person in people) others.Add(await WindowAsync(person));
        await Story.AdvanceToAsync(0);
        await customer.WriteAsync(Question);
        await Story.SettleAsync();
        foreach (var window in others) await window.OpenThreadOfAsync(Question);
        return (customer, others);
    }

    public async Task<string> DueAsync()
    {
        await Story.SettleAsync();
        return await Story.DueAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.EndAsync("the browser");
        await Story.DisposeAsync();
    }

    private static SandboxWorld WithAnaInBerlin(TimeProvider clock)
    {
        var world = SandboxWorlds.SupportTeam(clock);
        var directory = world.Workspace.Directory;
        directory.Add(directory.FindPerson(Story.Ana)! with { TimeZone = "Europe/Berlin" });
        return world;
    }
}
