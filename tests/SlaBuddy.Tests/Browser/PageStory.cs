using SlaBuddy.Tests.Sandbox;

namespace SlaBuddy.Tests.Browser;

/// <summary>A story of the sandbox's page alone: an app that answers as it is told, and windows on the page.</summary>
public abstract class PageStory : SandboxStory
{
    protected const string Ana = "U0ANA";
    protected const string Carla = "U0CARLA";
    protected const string Enterprise = "C0ENTERPRISE";

    private protected async Task<AppSink> AppAsync()
    {
        var app = await AppSink.StartAsync();
        Assert.True(await Sandbox.Events.ConnectAsync(app.EventsUrl, Patience));
        return app;
    }

    private protected Task<ChatWindow> WindowAsync(
        Chromium chromium, string person, string channel = "enterprise", Screen? screen = null) =>
        chromium.OpenAsync(Sandbox.BaseUrl, $"?channel={channel}&as={person}", screen);
}
