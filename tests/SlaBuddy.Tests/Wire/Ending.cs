namespace SlaBuddy.Tests.Wire;

/// <summary>Ends what a test used, and says what would not end: one thing that waits for ever must not hold up all others.</summary>
internal static class Ending
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task EndAsync(this IAsyncDisposable it, string what)
    {
        try
        {
            await it.DisposeAsync().AsTask().WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException stuck)
        {
            throw new TimeoutException($"{what} did not end within {Patience.TotalSeconds:0} s.", stuck);
        }
    }
}
