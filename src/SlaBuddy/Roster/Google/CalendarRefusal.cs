using System.Net;
using Google;
using SlaBuddy.Roster.Google.V3;

namespace SlaBuddy.Roster.Google;

/// <summary>What Google means by refusing a page of events, and what to do about it.</summary>
internal sealed class CalendarRefusal(
    CalendarAccess access, EventsResource.ListRequest request, GoogleApiException refused)
{
    private HttpStatusCode Status => refused.HttpStatusCode;

    // The runtime's word for an answer that is no JSON, or none of Google's.
    private bool IsStrange => Status == 0 || refused.Error is not { Code: > 0 };

    private bool IsLimit => Status == HttpStatusCode.TooManyRequests
        || Says("rateLimitExceeded", "userRateLimitExceeded", "quotaExceeded", "dailyLimitExceeded");

    private bool IsPassing => IsLimit || Status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    public CalendarFaultException ToFault(TimeSpan? retryAfter) => new(Message, IsPassing || Status == 0, refused)
    {
        RetryAfter = retryAfter,
        BeginAnew = IsGone,
    };

    // A page that is not there any more is refused as gone, or as a token of nobody's.
    private bool IsGone => Status == HttpStatusCode.Gone
        || (Status == HttpStatusCode.BadRequest && request.PageToken is not null);

    private string Message => Status switch
    {
        _ when IsStrange && !IsPassing =>
            $"Something else than Google answered {Called}; check the proxy and GoogleCalendar__BaseUrl.",
        _ when IsLimit => $"Google had enough calls for the moment ({Called}).",
        HttpStatusCode.Unauthorized => $"Google no longer accepts the key of {access.Account}; make a new one.",
        HttpStatusCode.Forbidden when Says("accessNotConfigured", "SERVICE_DISABLED") =>
            $"The Google Calendar API is not enabled in project {access.Project}; enable it in the Cloud console.",
        HttpStatusCode.Forbidden when Says("insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT") =>
            $"The token of {access.Account} may not read calendars; let it have the scope "
                + $"{CalendarService.CalendarReadonlyScope}.",
        HttpStatusCode.Forbidden =>
            $"We may not read {request.CalendarId}; share it with {access.Reader}, with all event details.",
        HttpStatusCode.NotFound =>
            $"The calendar {request.CalendarId} is not there for us; share it with {access.Reader}, or correct its id.",
        HttpStatusCode.Gone => $"Google gave up this reading of {request.CalendarId} in the middle.",
        _ => $"Google answered {Called}.",
    };

    private string Called => Status == 0 ? "without JSON" : $"{(int)Status}";

    private bool Says(params string[] reasons) =>
        refused.Error?.Errors?.Any(error => reasons.Contains(error.Reason, StringComparer.Ordinal)) == true;
}
