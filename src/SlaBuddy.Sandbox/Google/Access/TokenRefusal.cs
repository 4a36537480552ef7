using System.Globalization;
using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google.Access;

/// <summary>An error of Google's token endpoint, in the shape of OAuth.</summary>
internal sealed record TokenRefusal(int Status, string Error, string Description)
{
    public static TokenRefusal NotDelegated { get; } = new(401, "unauthorized_client",
        "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the "
        + "scopes requested.");

    public static TokenRefusal InvalidGrant(string description) => new(400, "invalid_grant", description);

    public static TokenRefusal UnsupportedGrant(string grantType) =>
        new(400, "unsupported_grant_type", $"Invalid grant_type: {grantType}");

    /// <summary>The refusal a test asks for, by its word or by the HTTP status.</summary>
    public static TokenRefusal Of(string code) => code switch
    {
        "unauthorized_client" => NotDelegated,
        "invalid_grant" => InvalidGrant("Invalid JWT Signature."),
        "invalid_scope" => new(400, "invalid_scope", "Invalid OAuth scope or ID token audience provided."),
        "429" => new(429, "rate_limit_exceeded", "Rate Limit Exceeded"),
        _ when int.TryParse(code, CultureInfo.InvariantCulture, out var status) && status is >= 400 and < 600 =>
            new(status, status < 500 ? "invalid_request" : "internal_failure", "The token could not be issued."),
        _ => new(400, code, code),
    };

    public JsonObject ToJson() => new() { ["error"] = Error, ["error_description"] = Description };
}
