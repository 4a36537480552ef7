using System.Net;
using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using SlaBuddy.Roster.Google;

namespace SlaBuddy.Roster;

/// <summary>
/// Reads a window of a calendar, page after page; each attempt has its time-out, and what may pass is tried again.
/// </summary>
internal sealed partial class CalendarReader(CalendarAccess access, IOptions<GoogleCalendarOptions> options,
    TimeProvider clock, ILogger<CalendarReader> logger)
{
    private readonly Lazy<ResiliencePipeline> _patience = new(() => PatienceOf(options.Value, clock));

    public async Task<CalendarContent> ReadAsync(
        string calendarId, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var service = await access.OpenAsync(ct);
        var events = new List<Event>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? zone = null;
        string? pageToken = null;
        do
        {
            var page = await PageAsync(service, calendarId, from, to, pageToken, ct);
            events.AddRange(page.Items ?? []);
            zone ??= page.TimeZone;
            pageToken = string.IsNullOrEmpty(page.NextPageToken) ? null : page.NextPageToken;
            if (pageToken is not null && !seen.Add(pageToken))
                throw new CalendarFaultException("Google named the same page of the calendar twice.", mayPass: true);
        } while (pageToken is not null);
        LogRead(calendarId, events.Count);
        return new CalendarContent(calendarId, zone, events);
    }

    private async Task<Events> PageAsync(CalendarService service, string calendarId, DateTimeOffset from,
        DateTimeOffset to, string? pageToken, CancellationToken ct)
    {
        try
        {
            return await _patience.Value.ExecuteAsync(
                async stopping => await AttemptAsync(service, calendarId, from, to, pageToken, stopping), ct);
        }
        catch (TimeoutRejectedException late)
        {
            throw new CalendarFaultException("Google did not answer in time.", mayPass: true, late);
        }
    }

    private async Task<Events> AttemptAsync(CalendarService service, string calendarId, DateTimeOffset from,
        DateTimeOffset to, string? pageToken, CancellationToken ct)
    {
        var request = service.Events.List(calendarId);
        request.SingleEvents = true;
        request.OrderBy = EventsResource.ListRequest.OrderByEnum.StartTime;
        request.ShowDeleted = false;
        request.TimeMinDateTimeOffset = from;
        request.TimeMaxDateTimeOffset = to;
        request.MaxResults = options.Value.PageSize;
        request.PageToken = pageToken;
        try
        {
            return await request.ExecuteAsync(ct);
        }
        catch (GoogleApiException refused)
        {
            throw Refusal(calendarId, refused);
        }
        catch (TokenResponseException refused)
        {
            throw new CalendarFaultException(
                $"Google gave no token ({refused.Error?.Error}); check the key and this machine's time.",
                refused.StatusCode >= HttpStatusCode.InternalServerError, refused);
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

    private CalendarFaultException Refusal(string calendarId, GoogleApiException refused) =>
        refused.HttpStatusCode switch
    {
        HttpStatusCode.NotFound => new(
            $"The calendar {calendarId} is not there for us; share it with {access.Account}.", mayPass: false, refused),
        HttpStatusCode.Forbidden when !IsLimit(refused) => new(
            $"We may not read {calendarId}; share it with {access.Account}, with all event details.",
            mayPass: false, refused),
        // The runtime's word for an answer that is no JSON.
        0 => new("Google's answer was not JSON.", mayPass: true, refused),
        HttpStatusCode.Unauthorized => new(
            "Google no longer accepts the service account's key; make a new one.", mayPass: false, refused),
        var status => new($"Google answered {(int)status}.",
            IsLimit(refused) || status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError,
            refused),
    };

    private static bool IsLimit(GoogleApiException refused) =>
        refused.HttpStatusCode == HttpStatusCode.TooManyRequests
        || refused.Error?.Errors?.Any(error => error.Reason is "rateLimitExceeded" or "userRateLimitExceeded") == true;

    private static ResiliencePipeline PatienceOf(GoogleCalendarOptions settings, TimeProvider clock)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = clock };
        if (settings.Retries > 0)
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = settings.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.RetryDelay,
                ShouldHandle = new PredicateBuilder()
                    .Handle<CalendarFaultException>(fault => fault.MayPass)
                    .Handle<TimeoutRejectedException>(),
            });
        return builder.AddTimeout(new TimeoutStrategyOptions { Timeout = settings.Timeout }).Build();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{CalendarId} holds {Events} events in the window")]
    private partial void LogRead(string calendarId, int events);
}
