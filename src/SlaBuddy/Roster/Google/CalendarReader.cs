using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Polly;
using Polly.Timeout;
using SlaBuddy.Roster.Google.V3;

namespace SlaBuddy.Roster.Google;

/// <summary>
/// Reads a window of a calendar, page after page; each attempt has its time-out, and what may pass is tried again.
/// </summary>
internal sealed partial class CalendarReader(CalendarAccess access, IOptions<GoogleCalendarOptions> options,
    TimeProvider clock, ILogger<CalendarReader> logger)
{
    /// <summary>More than any team's window has; what goes on beyond it is no calendar of shifts.</summary>
    private const int MostPages = 400;

    private readonly Lazy<ResiliencePipeline> _patience = new(() => CalendarPatience.Of(options.Value, clock));

    /// <summary>Whom a calendar has to be shared with.</summary>
    public string Account => access.Account;

    public Task<CalendarContent> ReadAsync(
        string calendarId, DateTimeOffset from, DateTimeOffset to, CancellationToken ct) =>
        ReadAsync(calendarId, from, to, absencesOnly: false, ct);

    public async Task<CalendarContent> ReadAsync(
        string calendarId, DateTimeOffset from, DateTimeOffset to, bool absencesOnly, CancellationToken ct)
    {
        var service = await access.OpenAsync(ct);
        var first = Request(service, calendarId, from, to, absencesOnly);
        try
        {
            return await PagesAsync(first, ct);
        }
        catch (CalendarFaultException gone) when (gone.BeginAnew)
        {
            LogAnew(calendarId);
            return await PagesAsync(first, ct);
        }
    }

    private async Task<CalendarContent> PagesAsync(Func<string?, EventsResource.ListRequest> pageAt, CancellationToken ct)
    {
        var calendarId = pageAt(null).CalendarId;
        var events = new List<Event>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? zone = null, role = null, token = null;
        do
        {
            var page = await PageAsync(pageAt, token, ct);
            events.AddRange(page.Items ?? []);
            zone ??= page.TimeZone;
            role ??= page.AccessRole;
            token = string.IsNullOrEmpty(page.NextPageToken) ? null : page.NextPageToken;
            if (token is not null && !seen.Add(token))
                throw new CalendarFaultException("Google named the same page of the calendar twice.", mayPass: true);
            if (seen.Count > MostPages)
                throw new CalendarFaultException(
                    $"{calendarId} has more than {MostPages} pages of events; make roster.look_ahead shorter.");
        } while (token is not null);
        LogRead(calendarId, events.Count);
        return new(calendarId, zone, events) { AccessRole = role };
    }

    private Func<string?, EventsResource.ListRequest> Request(
        CalendarService service, string calendarId, DateTimeOffset from, DateTimeOffset to, bool absencesOnly) => token =>
    {
        var request = service.Events.List(calendarId);
        request.SingleEvents = true;
        request.OrderBy = EventsResource.ListRequest.OrderByEnum.StartTime;
        request.ShowDeleted = false;
        request.TimeMinDateTimeOffset = from;
        request.TimeMaxDateTimeOffset = to;
        request.MaxResults = options.Value.PageSize;
        request.PageToken = token;
        if (absencesOnly) request.EventTypes = EventsResource.ListRequest.EventTypesEnum.OutOfOffice;
        return request;
    };

    private async Task<Events> PageAsync(
        Func<string?, EventsResource.ListRequest> pageAt, string? token, CancellationToken ct)
    {
        try
        {
            return await _patience.Value.ExecuteAsync(
                async stopping => await AttemptAsync(pageAt(token), stopping), ct);
        }
        catch (TimeoutRejectedException late)
        {
            throw new CalendarFaultException("Google did not answer in time.", mayPass: true, late);
        }
    }

    private async Task<Events> AttemptAsync(EventsResource.ListRequest request, CancellationToken ct)
    {
        var wait = new WaitAskedFor(clock);
        request.AddUnsuccessfulResponseHandler(wait);
        try
        {
            return await request.ExecuteAsync(ct);
        }
        catch (GoogleApiException refused)
        {
            throw new CalendarRefusal(access, request, refused).ToFault(wait.Length);
        }
        catch (TokenResponseException refused)
        {
            throw TokenRefusal.ToFault(access, options.Value.DelegatedUser, refused);
        }
        catch (HttpRequestException broken)
        {
            throw new CalendarFaultException($"Google was not reached: {broken.Message}", mayPass: true, broken);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            // The runtime's own time-out, such as the one of the token call.
            throw new CalendarFaultException("Google did not answer in time.", mayPass: true, late);
        }
        catch (JsonException unreadable)
        {
            throw new CalendarFaultException("Google's answer was not JSON.", mayPass: true, unreadable);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{CalendarId} holds {Events} events in the window")]
    private partial void LogRead(string calendarId, int events);

    [LoggerMessage(Level = LogLevel.Information, Message = "A page of {CalendarId} is gone; it is read from the start")]
    private partial void LogAnew(string calendarId);
}
