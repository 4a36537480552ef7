using SlaBuddy.Api.Problems;
using SlaBuddy.Webhooks.Wire;

namespace SlaBuddy.Api.Webhooks;

/// <summary>Refuses an address at once that no delivery would ever go to.</summary>
internal sealed class WebhookAddress(AddressGuard guard, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <exception cref="ApiProblemException">It is none that we would call.</exception>
    public async Task CheckAsync(string url, CancellationToken ct)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
            await guard.ResolveAsync(guard.Read(url).IdnHost, either.Token);
        }
        catch (AddressRefusedException refused)
        {
            throw new ApiProblemException(ApiProblem.AddressRefused, refused.Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new ApiProblemException(ApiProblem.AddressRefused, "DNS does not say where its host leads; check the name, or try again.");
        }
    }
}
