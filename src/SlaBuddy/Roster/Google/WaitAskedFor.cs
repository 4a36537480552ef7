using Google.Apis.Http;

namespace SlaBuddy.Roster.Google;

/// <summary>Keeps the <c>Retry-After</c> of a refusal, which Google's runtime does not hand on.</summary>
internal sealed class WaitAskedFor(TimeProvider clock) : IHttpUnsuccessfulResponseHandler
{
    public TimeSpan? Length { get; private set; }

    public Task<bool> HandleResponseAsync(HandleUnsuccessfulResponseArgs args)
    {
        var asked = args.Response.Headers.RetryAfter;
        var length = asked?.Delta ?? asked?.Date - clock.GetUtcNow();
        Length = length < TimeSpan.Zero ? TimeSpan.Zero : length;
        return Task.FromResult(false);
    }
}
