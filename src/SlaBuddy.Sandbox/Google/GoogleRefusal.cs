using System.Globalization;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google;

/// <summary>An error of Google's APIs.</summary>
internal sealed record GoogleRefusal(int Code, string Reason, string Message)
{
    private const string UsageLimits = "usageLimits";

    private const string Project =
        "https://console.developers.google.com/apis/api/calendar-json.googleapis.com/overview?project=100000000001";

    public static GoogleRefusal NotFound { get; } = new(404, "notFound", "Not Found");

    public static GoogleRefusal NoCredentials { get; } = new(401, "authError",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
        + "authentication credential.") { Header = "Authorization" };

    public static GoogleRefusal NoScope { get; } = new(403, "insufficientPermissions",
        "Request had insufficient authentication scopes.");

    public static GoogleRefusal Forbidden { get; } = new(403, "forbidden", "Forbidden");

    public static GoogleRefusal NotEnabled { get; } = new(403, "accessNotConfigured",
        "Google Calendar API has not been used in project 100000000001 before or it is disabled. Enable it by visiting "
        + $"{Project} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to "
        + "our systems and retry.") { Domain = UsageLimits, ExtendedHelp = "https://console.developers.google.com" };

    public static GoogleRefusal RateLimited { get; } =
        new(429, "rateLimitExceeded", "Rate Limit Exceeded") { Domain = UsageLimits };

    public static GoogleRefusal SyncTokenGone { get; } = new(410, "fullSyncRequired",
        "Sync token is no longer valid, a full sync is required.") { Domain = "calendar", Parameter = "syncToken" };

    public static GoogleRefusal TooLongAgo { get; } = new(410, "updatedMinTooLongAgo",
        "The requested minimum modification time lies too far in the past.")
    {
        Domain = "calendar", Parameter = "updatedMin",
    };

    public string Domain { get; init; } = "global";

    /// <summary>The parameter that is to blame.</summary>
    public string? Parameter { get; init; }

    /// <summary>The header that is to blame.</summary>
    public string? Header { get; init; }

    public string? ExtendedHelp { get; init; }

    private static Dictionary<int, string> Statuses { get; } = new()
    {
        [400] = "INVALID_ARGUMENT", [401] = "UNAUTHENTICATED", [403] = "PERMISSION_DENIED", [404] = "NOT_FOUND",
        [410] = "FAILED_PRECONDITION", [429] = "RESOURCE_EXHAUSTED", [500] = "INTERNAL", [503] = "UNAVAILABLE",
    };

    public static GoogleRefusal BadRequest(string message, string reason = "badRequest") => new(400, reason, message);

    /// <summary>The refusal a test asks for: by Google's reason, or by the HTTP status.</summary>
    public static GoogleRefusal Of(string code) => code switch
    {
        "401" or "authError" => NoCredentials,
        "403" or "forbidden" => Forbidden,
        "rateLimitExceeded" => RateLimited with { Code = 403 },
        "userRateLimitExceeded" => new(403, code, "User Rate Limit Exceeded") { Domain = UsageLimits },
        "quotaExceeded" => new(403, code, "Calendar usage limits exceeded.") { Domain = UsageLimits },
        "accessNotConfigured" => NotEnabled,
        "insufficientPermissions" => NoScope,
        "404" or "notFound" => NotFound,
        "410" or "fullSyncRequired" => SyncTokenGone,
        "updatedMinTooLongAgo" => TooLongAgo,
        "429" or "ratelimited" => RateLimited,
        _ when int.TryParse(code, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 =>
            new GoogleRefusal(status, "backendError", "Backend Error"),
        _ => new GoogleRefusal(400, code, code),
    };

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["domain"] = Domain, ["reason"] = Reason, ["message"] = Message };
        if ((Header ?? Parameter) is { } location)
        {
            error["location"] = location;
            error["locationType"] = Header is null ? "parameter" : "header";
        }
        if (ExtendedHelp is not null) error["extendedHelp"] = ExtendedHelp;
        var json = new JsonObject { ["code"] = Code, ["message"] = Message, ["errors"] = new JsonArray(error) };
        if (Statuses.TryGetValue(Code, out var status)) json["status"] = status;
        return new JsonObject { ["error"] = json };
    }
}
