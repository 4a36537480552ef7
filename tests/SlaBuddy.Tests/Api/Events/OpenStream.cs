using System.Net;
using System.Text.Json;

namespace SlaBuddy.Tests.Api.Events;

/// <summary>A reader of the stream of events, until it is cut off.</summary>
internal sealed class OpenStream(HttpResponseMessage answer, StreamReader reader) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public HttpStatusCode Status => answer.StatusCode;

    /// <summary>The id that the last event or heartbeat bore.</summary>
    public long LastId { get; private set; }

    public static async Task<OpenStream> OpenAsync(ApiWorld world, string query = "", long? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/events{query}", UriKind.Relative));
        if (lastId is not null) request.Headers.TryAddWithoutValidation("Last-Event-ID", $"{lastId}");
        var answer = await world.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var stream = new OpenStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        // The stream says from where on it tells: whatever happens after this is told.
        if (stream.Status == HttpStatusCode.OK) await stream.NextAsync();
        return stream;
    }

    /// <summary>The next lines up to an empty one; null where the stream has ended.</summary>
    public async Task<IReadOnlyList<string>?> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length == 0) return lines;
            if (line.StartsWith("id: ", StringComparison.Ordinal)) LastId = long.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture);
            lines.Add(line);
        }
        return null;
    }

    /// <summary>The next events: "ticket.opened 1".</summary>
    public async Task<IReadOnlyList<string>> EventsAsync(int count)
    {
        var events = new List<string>();
        while (events.Count < count)
        {
            var lines = await NextAsync() ?? throw new InvalidOperationException($"The stream ended after {events.Count} events.");
            if (lines.FirstOrDefault(line => line.StartsWith("data: ", StringComparison.Ordinal)) is not { } data) continue;
            var entry = JsonElement.Parse(data[6..]);
            Assert.Equal($"event: {entry.GetProperty("type").GetString()}", lines[1]);
            Assert.Equal(LastId, entry.GetProperty("history_id").GetInt64());
            events.Add($"{entry.GetProperty("type").GetString()} {entry.GetProperty("data").GetProperty("ticket").GetProperty("ticket_id")}");
        }
        return events;
    }

    public ValueTask DisposeAsync()
    {
        reader.Dispose();
        answer.Dispose();
        return ValueTask.CompletedTask;
    }
}
