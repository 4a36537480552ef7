using System.Text.Json.Nodes;

namespace SlaBuddy.Sandbox.Google.Access;

/// <summary><c>POST /google/token</c>: a signed assertion for an access token.</summary>
internal static class TokenEndpoint
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(3599);

    public static async Task<(int Status, JsonObject Answer)> AnswerAsync(
        HttpContext http, SandboxCalendar calendar, TimeProvider clock)
    {
        var form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        if (form["grant_type"] != JwtGrant.GrantType)
            return Refuse(TokenRefusal.UnsupportedGrant(form["grant_type"].ToString()));
        if (JwtGrant.Read(form["assertion"].ToString(), calendar.Account, clock, out var fault) is not { } grant)
            return Refuse(TokenRefusal.InvalidGrant(fault));
        if (grant.User?.Split('@') is { } address && !calendar.DelegatingDomains.Contains(address[^1]))
            return Refuse(TokenRefusal.NotDelegated);
        return (200, new JsonObject
        {
            ["access_token"] = calendar.Tokens.Issue(grant, TokenLife),
            ["expires_in"] = (int)TokenLife.TotalSeconds,
            ["token_type"] = "Bearer",
        });
    }

    private static (int Status, JsonObject Answer) Refuse(TokenRefusal refusal) => (refusal.Status, refusal.ToJson());
}
