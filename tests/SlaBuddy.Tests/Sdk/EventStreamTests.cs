using Microsoft.AspNetCore.Http;
using SlaBuddy.Client;
using SlaBuddy.Tests.Wire;

namespace SlaBuddy.Tests.Sdk;

/// <summary>The live stream over connections that break in every way.</summary>
public sealed class EventStreamTests : IAsyncLifetime
{
    private static readonly TimeSpan Waits = TimeSpan.FromSeconds(29);

    private FakeService _service = null!;

    public async Task InitializeAsync() => _service = await FakeService.StartAsync();

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_stream_cut_in_the_middle_of_an_event_goes_on_after_the_last_whole_one()
    {
        using var client = _service.Client();
        Streams(Written.Told(7) + ": alive\n\n" + Written.Told(8) + Written.Told(9)[..30]);
        Streams(Written.Told(9) + Written.Told(10));

        var heard = await HearAsync(client.Events.StreamAsync(after: 6), count: 4);

        Assert.Equal([7, 8, 9, 10], heard.Select(one => one.HistoryId));
        Assert.Equal([("?after=6", null), ("", "8")], _service.Calls.Select(call => (call.Query, call.Header("Last-Event-ID"))));
        Assert.Equal("text/event-stream", _service.Calls[0].Header("Accept"));
    }

    [Fact]
    public async Task A_stream_from_now_on_that_is_cut_before_its_first_event_goes_on_where_it_began()
    {
        using var client = _service.Client();
        Streams("id: 6\n\n", began: 6);
        Streams(Written.Told(7));

        Assert.Equal(7, Assert.Single(await HearAsync(client.Events.StreamAsync(), count: 1)).HistoryId);

        Assert.Equal([null, "6"], _service.Calls.Select(call => call.Header("Last-Event-ID")));
    }

    [Fact]
    public async Task Silence_is_taken_for_a_dead_connection()
    {
        using var client = _service.Client(options => options.StreamSilence = TimeSpan.FromSeconds(45));
        Streams(Written.Told(7), hang: true);
        Streams(Written.Told(8));

        await using var events = client.Events.StreamAsync(after: 6).GetAsyncEnumerator();
        Assert.True(await _service.EndsAsync(events.MoveNextAsync().AsTask(), Waits));
        var next = events.MoveNextAsync().AsTask();
        await Eventually.IsTrue(() => _service.Clock.NextTimerAt == _service.Clock.GetUtcNow().AddSeconds(45));
        _service.Clock.Advance(TimeSpan.FromSeconds(45));
        Assert.True(await _service.EndsAsync(next, reach: TimeSpan.FromSeconds(1)));

        Assert.Equal(8, events.Current.HistoryId);
        Assert.InRange((_service.Calls[1].At - _service.Calls[0].At).TotalSeconds, 45, 46);
    }

    [Fact]
    public async Task Once_it_flowed_it_waits_for_the_service_as_long_as_somebody_listens()
    {
        using var client = _service.Client(options => (options.Retries, options.RetryAfterAtMost) = (0, TimeSpan.FromSeconds(20)));
        Streams(Written.Told(7));
        for (var attempt = 0; attempt < 12; attempt++) _service.Refuses(503, ProblemCode.Unavailable);
        Streams(Written.Told(8));

        var heard = await HearAsync(client.Events.StreamAsync(after: 6), count: 2);

        Assert.Equal([7, 8], heard.Select(one => one.HistoryId));
        Assert.Equal(14, _service.Calls.Count);
    }

    [Theory]
    [InlineData(401, "wrong_key", 1)]
    [InlineData(400, "invalid_parameter", 1)]
    [InlineData(503, "unavailable", 3)]
    public async Task What_cannot_begin_ends_with_the_reason(int status, string code, int calls)
    {
        using var client = _service.Client(options => options.Retries = 2);
        for (var attempt = 0; attempt < 5; attempt++) _service.Refuses(status, code);

        var ended = await Assert.ThrowsAnyAsync<SlaBuddyException>(() => HearAsync(client.Events.StreamAsync(), count: 1));

        Assert.Equal((status, code), (ended.Status, ended.Code));
        Assert.Equal(calls, _service.Calls.Count);
    }

    [Fact]
    public async Task A_key_that_ends_meanwhile_ends_the_stream()
    {
        using var client = _service.Client();
        Streams(Written.Told(7));
        _service.Refuses(401, ProblemCode.KeyEnded);

        await Assert.ThrowsAsync<AccessDeniedException>(() => HearAsync(client.Events.StreamAsync(), count: 2));
    }

    [Fact]
    public async Task The_service_says_how_soon_to_come_back_and_what_is_wanted_is_asked_for_again()
    {
        using var client = _service.Client();
        Streams("retry: 7000\n" + Written.Told(7, "timer.breached"));
        Streams(Written.Told(8, "timer.breached"));
        var filter = new EventFilter { Types = [EventType.TimerBreached, EventType.TimerMet], TicketId = 42 };

        await HearAsync(client.Events.StreamAsync(filter: filter), count: 2);

        Assert.Equal("?type=timer.breached&type=timer.met&ticket_id=42", Assert.Single(_service.Calls.Select(call => call.Query).Distinct()));
        Assert.InRange((_service.Calls[1].At - _service.Calls[0].At).TotalSeconds, 7, 8);
    }

    [Fact]
    public async Task An_event_without_an_end_is_not_read_for_ever()
    {
        using var client = _service.Client();
        _service.Answers(async http =>
        {
            http.Response.ContentType = "text/event-stream";
            await http.Response.WriteAsync("data: ");
            var more = new string('x', 64 * 1024);
            while (!http.RequestAborted.IsCancellationRequested) await http.Response.WriteAsync(more, http.RequestAborted);
        });

        await Assert.ThrowsAsync<SlaBuddyException>(() => HearAsync(client.Events.StreamAsync(), count: 1));
    }

    [Fact]
    public async Task Whoever_stops_listening_lets_the_connection_go()
    {
        using var client = _service.Client();
        var gone = new TaskCompletionSource();
        _service.Answers(async http =>
        {
            http.RequestAborted.Register(gone.SetResult);
            http.Response.ContentType = "text/event-stream";
            await http.Response.WriteAsync(Written.Told(7));
            await http.Response.Body.FlushAsync();
            await gone.Task;
        });

        await foreach (var one in client.Events.StreamAsync()) break;

        await Eventually.IsTrue(() => gone.Task.IsCompleted);
    }

    private void Streams(string text, long? began = null, bool hang = false) => _service.Answers(async http =>
    {
        http.Response.ContentType = "text/event-stream";
        if (began is { } id) http.Response.Headers["Last-Event-ID"] = $"{id}";
        await http.Response.WriteAsync(text);
        await http.Response.Body.FlushAsync();
        if (hang) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
    });

    private async Task<List<SlaEvent>> HearAsync(IAsyncEnumerable<SlaEvent> stream, int count) =>
        await _service.EndsAsync(TakeAsync(stream, count), Waits);

    private static async Task<List<SlaEvent>> TakeAsync(IAsyncEnumerable<SlaEvent> stream, int count)
    {
        var heard = new List<SlaEvent>();
        await foreach (var one in stream)
        {
            heard.Add(one);
            if (heard.Count == count) break;
        }
        return heard;
    }
}
