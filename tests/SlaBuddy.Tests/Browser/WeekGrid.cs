using System.Globalization;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Tests.Browser;

/// <summary>The page with the week's shifts, in a window of its own.</summary>
internal sealed class WeekGrid(ChatWindow window, Uri address, Workspace workspace)
{
    public Task PictureAsync(string scene) => window.PictureAsync(scene);

    /// <summary>Looks anew, and tells who is on shift as <see cref="OnCallNote"/> does.</summary>
    public async Task<string[]> PeopleAsync()
    {
        await window.Page.GotoAsync(new Uri(address, "/shifts").ToString());
        var people = new List<string>();
        foreach (var row in await window.Page.Locator("[data-testid=shifts] [data-user][data-on-now=true]").AllAsync())
        {
            var covered = await row.GetAttributeAsync("data-covers");
            people.Add($"{Name(await row.GetAttributeAsync("data-user"))} until {Shown((await row.GetAttributeAsync("data-until"))!)}"
                + (string.IsNullOrEmpty(covered) ? "" : $" for {Name(covered)}"));
        }
        return [.. people.Order(StringComparer.Ordinal)];
    }

    private string? Name(string? id) => id is null ? null : workspace.Directory.FindPerson(id)?.RealName;

    private string Shown(string until)
    {
        var at = DateTimeOffset.Parse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return at.ToString((at - workspace.Clock.GetUtcNow()).Duration() < TimeSpan.FromHours(12) ? "HH:mm" : "MMM d, yyyy HH:mm",
            CultureInfo.InvariantCulture);
    }
}
