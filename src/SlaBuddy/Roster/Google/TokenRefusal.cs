using System.Net;
using Google.Apis.Auth.OAuth2.Responses;
using SlaBuddy.Roster.Google.V3;

namespace SlaBuddy.Roster.Google;

/// <summary>What Google means by giving no token, and what to do about it.</summary>
internal static class TokenRefusal
{
    private const int LongestQuote = 120;

    public static CalendarFaultException ToFault(
        CalendarAccess access, string? delegatedUser, TokenResponseException refused)
    {
        var mayPass = refused.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;
        var error = refused.Error?.Error ?? "";
        var remedy = error switch
        {
            "invalid_grant" when delegatedUser is not null =>
                $"set this machine's clock; if it is right, check that {delegatedUser} exists, or make a new key.",
            "invalid_grant" => "set this machine's clock; if it is right, make a new key.",
            "unauthorized_client" or "access_denied" =>
                $"in the Google admin console, under API controls, delegate the scope {CalendarService.CalendarReadonlyScope} "
                    + $"to client id {access.ClientId}, or take GoogleCalendar__DelegatedUser out.",
            "invalid_client" or "deleted_client" or "disabled_client" =>
                $"{access.Account} was removed or switched off; make a new key.",
            _ when mayPass => "it is tried again.",
            _ => "check the key's token_uri and the proxy.",
        };
        return new($"Google gave no token ({Quote(error, refused)}); {remedy}", mayPass, refused);
    }

    // What is not one of OAuth's words may be a whole page.
    private static string Quote(string error, TokenResponseException refused)
    {
        if (error.Length is 0 or > 40 || error.Any(it => !char.IsAsciiLetter(it) && it != '_'))
            return refused.StatusCode is { } status ? $"status {(int)status}" : "no word of why";
        var said = refused.Error?.ErrorDescription;
        if (string.IsNullOrWhiteSpace(said)) return error;
        return $"{error}: {(said.Length <= LongestQuote ? said : said[..LongestQuote]).TrimEnd('.')}";
    }
}
