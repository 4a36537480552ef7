using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google;

/// <summary>An error of Google's APIs.</summary>
internal sealed record GoogleRefusal(int Code, string Reason, string Message)
{
    public static GoogleRefusal NotFound { get; } = new(404, "notFound", "Not Found");

    public static GoogleRefusal NoCredentials { get; } = new(401, "authError",
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid "
        + "authentication credential.");

    public static GoogleRefusal NoScope { get; } = new(403, "insufficientPermissions",
        "Request had insufficient authentication scopes.");

    public static GoogleRefusal RateLimited { get; } = new(429, "rateLimitExceeded", "Rate Limit Exceeded");

    private static Dictionary<int, string> Statuses { get; } = new()
    {
        [400] = "INVALID_ARGUMENT", [401] = "UNAUTHENTICATED", [403] = "PERMISSION_DENIED", [404] = "NOT_FOUND",
        [410] = "FAILED_PRECONDITION", [429] = "RESOURCE_EXHAUSTED", [500] = "INTERNAL", [503] = "UNAVAILABLE",
    };

    public static GoogleRefusal BadRequest(string message, string reason = "badRequest") => new(400, reason, message);

    /// <summary>The refusal a test asks for by its HTTP status.</summary>
    public static GoogleRefusal Of(string code) => code switch
    {
        "401" => NoCredentials,
        "403" => new GoogleRefusal(403, "forbidden", "Forbidden"),
        "404" => NotFound,
        "ratelimited" => RateLimited,
        _ when int.TryParse(code, out var status) && status is >= 400 and < 600 =>
            new GoogleRefusal(status, "backendError", "Backend Error"),
        _ => new GoogleRefusal(400, code, code),
    };

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["domain"] = "global", ["reason"] = Reason, ["message"] = Message };
        if (Code == 401) (error["location"], error["locationType"]) = ("Authorization", "header");
        var json = new JsonObject { ["code"] = Code, ["message"] = Message, ["errors"] = new JsonArray(error) };
        if (Statuses.TryGetValue(Code, out var status)) json["status"] = status;
        return new JsonObject { ["error"] = json };
    }
}
