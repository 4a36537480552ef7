using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using SlaBuddy.Api.Problems;

namespace SlaBuddy.Api.Access;

/// <summary>Who calls, by the key in <c>Authorization: Bearer slab_…</c>.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger,
    UrlEncoder encoder, ApiKeys keys, FailedAttempts failures)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string ScopeClaim = "scope";
    public const string KeyClaim = "key_id";

    // Compared with where there is no such key, so that finding none takes as long.
    private static readonly byte[] Nobody = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    private ApiProblem _problem = ApiProblem.NoKey;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Where no key is needed, a token is somebody else's.
        var asked = Context.GetEndpoint()?.Metadata;
        if (asked?.GetMetadata<IAllowAnonymous>() is not null) return AuthenticateResult.NoResult();
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0) return AuthenticateResult.NoResult();

        var from = Context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (!failures.MayTry(from)) return Refuse(ApiProblem.TooManyTries);
        var shown = ShownKey.Read(header, asPassword: asked?.GetMetadata<BrowserPage>() is not null);
        if (shown is not null && asked?.GetMetadata<OtherToken>() is { } other && other.Is(shown))
            return Succeed([new(ScopeClaim, other.Scope)]);
        if (shown is null || ApiKeyText.Parse(shown) is not { } given) return Count(from);

        var key = await keys.FindAsync(given.KeyId, Context.RequestAborted);
        if (!CryptographicOperations.FixedTimeEquals(given.Hash(), key?.SecretSha256 ?? Nobody) || key is null) return Count(from);
        if (key.State != ApiKey.InForce) return Refuse(ApiProblem.KeyEnded);

        await keys.NoteUsedAsync(key.KeyId, Context.RequestAborted);
        return Succeed([.. key.Scopes.Select(scope => new Claim(ScopeClaim, scope)), new(KeyClaim, key.KeyId), new(ClaimTypes.Name, key.Name)]);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_problem.Status == StatusCodes.Status401Unauthorized)
            Response.Headers.WWWAuthenticate = Context.GetEndpoint()?.Metadata.GetMetadata<BrowserPage>() is null ? "Bearer"
                : new StringValues(["Basic realm=\"SLA Buddy: any name, and a key as the password\", charset=\"UTF-8\"", "Bearer"]);
        return ProblemAnswer.WriteAsync(Context, _problem,
            retryAfter: _problem == ApiProblem.TooManyTries ? TimeSpan.FromMinutes(1) : null);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ProblemAnswer.WriteAsync(Context, ApiProblem.ScopeMissing,
            Context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>() is { } needed ? $"The call needs {needed.Scope}." : null);

    private static AuthenticateResult Succeed(IEnumerable<Claim> claims) =>
        AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, SchemeName)), SchemeName));

    private AuthenticateResult Count(IPAddress from)
    {
        failures.Count(from);
        return Refuse(ApiProblem.WrongKey);
    }

    private AuthenticateResult Refuse(ApiProblem problem)
    {
        _problem = problem;
        return AuthenticateResult.Fail(problem.Code);
    }
}
