using System.Runtime.CompilerServices;

namespace SlaBuddy.Client;

/// <summary>
/// A list that the service gives in pages. Nothing is asked for until it is read, and each page only when the one before is used up:
/// <code>await foreach (var ticket in client.Tickets.ListAsync()) { … }</code>
/// </summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Listing<T> : IAsyncEnumerable<T>
{
    /// <summary>As many as the service gives at once: a list that is read to its end needs the fewest calls.</summary>
    private const int Most = 200;

    private readonly Func<string?, int, CancellationToken, Task<Page<T>>> _ask;

    internal Listing(Func<string?, int, CancellationToken, Task<Page<T>>> ask) => _ask = ask;

    /// <summary>One after the other, over all pages.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What walks over the list.</returns>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in PagesAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items) yield return item;
        }
    }

    /// <summary>Page by page, for whoever shows them or goes on later where they stopped.</summary>
    /// <param name="after"><see cref="Page{T}.Next"/> of the page before the first one wanted; from the beginning unless given.</param>
    /// <param name="limit">How many are on a page at most, 1 to 200; 200 unless given.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The pages.</returns>
    /// <exception cref="SlaBuddyException">While reading: the service did not give a page.</exception>
    public async IAsyncEnumerable<Page<T>> PagesAsync(string? after = null, int limit = Most,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        do
        {
            var page = await _ask(after, limit, cancellationToken).ConfigureAwait(false);
            yield return page;
            after = page.Next;
        }
        while (after is not null);
    }
}
