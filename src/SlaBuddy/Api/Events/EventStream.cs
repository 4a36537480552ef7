using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using SlaBuddy.Api.Access;
using SlaBuddy.Database;
using SlaBuddy.Feed;

namespace SlaBuddy.Api.Events;

/// <summary>One reader of the feed. Nothing is kept for it: it is told a page at a time, and only when it took the one before.</summary>
internal sealed partial class EventStream(ApiDatabase database, ApiKeys keys, FeedBell bell, TimeProvider clock,
    IHostApplicationLifetime lifetime, ILogger<EventStream> logger)
{
    private const int PageSize = 200;

    /// <summary>A comment goes out this often, and the key is looked at.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>Nobody waits longer than this for what no bell told.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    public async Task WriteAsync(HttpResponse response, long? after, EventFilter filter, string keyId, CancellationToken aborted)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        using var reading = bell.Listen();
        response.ContentType = EventEndpoints.ContentType;
        response.Headers.CacheControl = "no-store";
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await TellAsync(response, after, filter, keyId, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The reader left, or we do; it comes back with the last id that it has.
        }
        catch (Exception fault) when (response.HasStarted && DatabaseFaultException.IsUnreachable(fault))
        {
            LogEnded(keyId, fault);
        }
    }

    private async Task TellAsync(HttpResponse response, long? after, EventFilter filter, string keyId, CancellationToken ct)
    {
        var position = after ?? (await ReadAsync(null, filter, ct)).ThroughId;
        // Said twice, for readers that take an id from whole events alone: whoever is cut off before the first one knows where to go on.
        response.Headers[EventEndpoints.LastEventId] = position.ToString(CultureInfo.InvariantCulture);
        await SayAsync(response, $"retry: 1000\nid: {position}\n\n", ct);
        var beatAt = clock.GetUtcNow() + Beat;
        while (true)
        {
            // Asked for before the feed is read, so that no ring goes unheard between the two.
            var next = bell.Next;
            var page = await ReadAsync(position, filter, ct);
            foreach (var entry in page.Entries) await response.WriteAsync(Write(entry), ct);
            if (page.Entries.Count > 0) await response.Body.FlushAsync(ct);
            position = page.ThroughId;
            if (clock.GetUtcNow() >= beatAt)
            {
                if (await keys.FindAsync(keyId, ct) is not { State: ApiKey.InForce }) return;
                // With the id, so that a reader whose filter lets little through need not begin far behind.
                await SayAsync(response, $": beat\nid: {position}\n\n", ct);
                beatAt = clock.GetUtcNow() + Beat;
            }
            if (page.Entries.Count < PageSize) await WaitAsync(next, ct);
        }
    }

    private async Task WaitAsync(Task next, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(next, Task.Delay(Look, clock, either.Token));
        await either.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    private async Task<FeedPage> ReadAsync(long? position, EventFilter filter, CancellationToken ct) =>
        (await database.FindAsync<FeedPage>("select sla.follow_feed(@position, @PageSize, @TicketId, @AnyType)::text",
            new { position, PageSize, filter.TicketId, filter.AnyType }, ct))!;

    private static async Task SayAsync(HttpResponse response, FormattableString text, CancellationToken ct)
    {
        await response.WriteAsync(text.ToString(CultureInfo.InvariantCulture), ct);
        await response.Body.FlushAsync(ct);
    }

    private static string Write(FeedEntry entry) => string.Create(CultureInfo.InvariantCulture,
        $"id: {entry.HistoryId}\nevent: {entry.Type}\ndata: {JsonSerializer.Serialize(entry, ApiJson.Options)}\n\n");

    [LoggerMessage(LogLevel.Warning, "The stream of key {KeyId} ended: the database does not answer")]
    private partial void LogEnded(string keyId, Exception fault);
}
