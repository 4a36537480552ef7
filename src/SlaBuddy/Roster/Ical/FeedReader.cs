using System.Collections.Concurrent;
using System.Text;
using SlaBuddy.Configuration;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Roster.Matching;

namespace SlaBuddy.Roster.Ical;

/// <summary>
/// Reads feeds by web or from files, and remembers of each what it last held, so that an unchanged one need not be sent
/// again. Never tells an address: whoever knows it may read the calendar.
/// </summary>
internal sealed class FeedReader(FeedWire wire, TeamFile file, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);

    /// <exception cref="CalendarFaultException">It could not be read, and what to do about it.</exception>
    public async Task<IReadOnlyList<RosterEvent>> ReadAsync(FeedSettings feed, RosterWindow window, CancellationToken ct)
    {
        var text = feed.Path is { } path ? await FromFileAsync(feed.Name, path, ct) : await FromWebAsync(feed, ct);
        return new FeedEvents(feed.Name, window).Read(FeedText.Parse(feed.Name, text));
    }

    private async Task<string> FromWebAsync(FeedSettings feed, CancellationToken ct)
    {
        var address = feed.Url ?? AddressIn(feed);
        var held = _held.TryGetValue(feed.Name, out var before) && before.Address == address ? before : null;
        var answer = await wire.GetAsync(feed.Name, address, held?.ETag, ct);
        if (answer is null) return held!.Text;
        var now = new Held(address, answer.ETag, Encoding.UTF8.GetString(answer.Body));
        _held[feed.Name] = now;
        return now.Text;
    }

    private Uri AddressIn(FeedSettings feed) =>
        FeedAddress.Read(configuration.Setting(feed.UrlFrom!) ?? "") ?? throw new CalendarFaultException(
            $"{feed.UrlFrom} holds no web address; set it to the address of the feed {feed.Name}.");

    private async Task<string> FromFileAsync(string name, string path, CancellationToken ct)
    {
        var full = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Path)) ?? "", path);
        try
        {
            await using var stream = File.OpenRead(full);
            return Encoding.UTF8.GetString(await BoundedBody.ReadAsync(name, stream, ct));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CalendarFaultException($"There is no file {full}; correct the path of the feed {name}.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CalendarFaultException($"{full} cannot be read; let the user that runs SLA Buddy read it.");
        }
    }

    private sealed record Held(Uri Address, string? ETag, string Text);
}
