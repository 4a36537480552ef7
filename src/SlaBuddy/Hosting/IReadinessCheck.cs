namespace SlaBuddy.Hosting;

/// <summary>A part that must work before requests are sent to this instance.</summary>
internal interface IReadinessCheck
{
    /// <summary>The part's name in the answer of <c>/readyz</c>.</summary>
    string Name { get; }

    /// <summary>Null when it is ready, otherwise what is missing, in words that hold no secret.</summary>
    Task<string?> FindMissingAsync(CancellationToken ct);
}
