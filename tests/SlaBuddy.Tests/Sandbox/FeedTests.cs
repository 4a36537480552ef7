using System.Net;
using System.Text;
using SlaBuddy.Sandbox.Faults;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Tests.Sandbox.OfficialClients;
using CalDateTime = Ical.Net.DataTypes.CalDateTime;
using FeedCalendar = Ical.Net.Calendar;
using FeedEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace SlaBuddy.Tests.Sandbox;

public class FeedTests : SandboxStory
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2026, 4, 20, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_feed_means_what_the_calendar_means()
    {
        LivedInCalendar.Fill(Sandbox.Calendar);

        var feed = FeedCalendar.Load(await ReadAsync(LivedInCalendar.Id))!;

        var read = feed.GetOccurrences<FeedEvent>(new CalDateTime(From.UtcDateTime, "UTC"))
            .TakeWhile(one => one.Period.StartTime.AsUtc < Until.UtcDateTime)
            .Select(one => (Event: (FeedEvent)one.Source, one.Period.StartTime))
            .Where(one => one.Event.Status != "CANCELLED")
            .Select(one => $"{Named(one.StartTime)} {one.Event.Summary}").Order(StringComparer.Ordinal);
        var meant = Sandbox.Calendar.InstancesIn(LivedInCalendar.Id, From, Until)
            .Select(one => $"{Named(one)} {one.Summary}").Order(StringComparer.Ordinal);
        Assert.Equal(meant, read);
        Assert.Equal(["America/New_York", "Europe/Berlin"],
            feed.TimeZones.Select(zone => zone.TzId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_feed_keeps_to_the_standards_lines_however_long_and_odd_its_words()
    {
        const string Summary = "Ана, Бен; \"Чен\" \\ — and everybody else who helps out while the others are on holiday\nreally";
        Sandbox.Calendar.Add("odd@acme.example", "Odd");
        Sandbox.Calendar.Put("odd@acme.example", new CalendarEvent("odd", Summary,
            EventTime.On(new(2026, 3, 2)), EventTime.On(new(2026, 3, 3)))
        {
            Attendees = [new Attendee("ana@acme.example", "Ana; \"the\", first", "tentative")],
            Visibility = "private", IsTransparent = true,
        });

        var text = await ReadAsync("odd@acme.example");

        Assert.DoesNotContain("\n", text.Replace("\r\n", ""));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var read = Assert.Single(FeedCalendar.Load(text)!.Events);
        Assert.Equal((Summary, "PRIVATE", "TRANSPARENT"), (read.Summary, read.Class, read.Transparency));
        var attendee = Assert.Single(read.Attendees);
        Assert.Equal(("TENTATIVE", "mailto:ana@acme.example", "Ana; 'the', first"),
            (attendee.ParticipationStatus, attendee.Value!.ToString(), attendee.CommonName));
    }

    [Fact]
    public async Task Who_has_the_feed_already_is_not_sent_it_again_until_it_changes()
    {
        using var first = await Http.GetAsync(Sandbox.FeedOf(SandboxCalendar.Shifts), Patience);
        using var second = await AskAgainAsync(first);
        Sandbox.Calendar.Put(SandboxCalendar.Shifts, new CalendarEvent("new", "Ana",
            EventTime.At(Clock.GetUtcNow()), EventTime.At(Clock.GetUtcNow().AddHours(1))));
        using var third = await AskAgainAsync(first);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK],
            new[] { first, second, third }.Select(response => response.StatusCode));
        Assert.Equal("text/calendar", first.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual(first.Headers.ETag, third.Headers.ETag);
    }

    [Fact]
    public async Task A_feed_opens_to_its_secret_alone_and_the_log_does_not_know_it()
    {
        var feed = Sandbox.FeedOf(SandboxCalendar.Shifts);

        using var right = await Http.GetAsync(feed, Patience);
        using var wrong = await Http.GetAsync(
            new Uri(feed.ToString().Replace(Sandbox.Options.FeedSecret, "guessed")), Patience);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotFound], new[] { right.StatusCode, wrong.StatusCode });
        Assert.Equal(2, Sandbox.Log.CallsTo("ical").Count);
        Assert.DoesNotContain(Sandbox.Log.CallsTo("ical"),
            call => call.Arguments.Values.Any(value => value.Contains(Sandbox.Options.FeedSecret)));
    }

    [Theory]
    [InlineData("pagerduty", "SUMMARY:On Call - Ana - Support shifts", "ATTENDEE:ana@acme.example")]
    [InlineData("grafana", "SUMMARY:ana", "PRODID://Grafana Labs//Grafana On-Call//")]
    [InlineData("names", "SUMMARY:Ana", "DTSTART:20260302T080000Z")]
    public async Task Tools_for_being_on_call_write_the_same_shifts_in_their_own_ways(string style, params string[] lines)
    {
        var text = await ReadAsync(SandboxCalendar.Shifts, $"?as={style}");

        Assert.All(lines, line => Assert.Contains($"\r\n{line}\r\n", text));
        Assert.DoesNotContain("RRULE", text);
        Assert.DoesNotContain("TZID", text);
        Assert.NotEmpty(FeedCalendar.Load(text)!.Events);
    }

    [Fact]
    public async Task A_feed_fails_as_it_is_asked_to()
    {
        var feed = Sandbox.FeedOf(SandboxCalendar.Shifts);
        Sandbox.Faults.Next("ical", Fault.Error("410"));
        Sandbox.Faults.Next("ical", Fault.RateLimited(TimeSpan.FromSeconds(7)));
        Sandbox.Faults.Next("ical", Fault.Html(200));
        Sandbox.Faults.Next("ical", Fault.Cut);

        using var gone = await Http.GetAsync(feed, Patience);
        using var limited = await Http.GetAsync(feed, Patience);
        using var page = await Http.GetAsync(feed, Patience);
        await Assert.ThrowsAsync<HttpRequestException>(() => Http.GetAsync(feed, Patience));

        Assert.Equal([HttpStatusCode.Gone, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            new[] { gone, limited, page }.Select(response => response.StatusCode));
        Assert.Equal(7, limited.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
    }

    private static string Named(CalDateTime start) =>
        start.HasTime ? start.AsUtc.ToString("yyyy-MM-dd HH:mm") : start.Date.ToString("yyyy-MM-dd");

    private static string Named(CalendarEvent one) => one.Start.Day?.ToString("yyyy-MM-dd")
        ?? one.Start.Instant!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm");

    private async Task<string> ReadAsync(string calendarId, string query = "")
    {
        using var response = await Http.GetAsync(new Uri(Sandbox.FeedOf(calendarId) + query), Patience);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Patience);
    }

    private async Task<HttpResponseMessage> AskAgainAsync(HttpResponseMessage had)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.FeedOf(SandboxCalendar.Shifts));
        request.Headers.IfNoneMatch.Add(had.Headers.ETag!);
        return await Http.SendAsync(request, Patience);
    }
}
