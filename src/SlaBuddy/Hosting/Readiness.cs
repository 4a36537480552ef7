namespace SlaBuddy.Hosting;

/// <summary>Asks every part at once whether it is ready, and none for longer than two seconds.</summary>
internal sealed class Readiness(IEnumerable<IReadinessCheck> checks, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>What is missing, by the name of the part; empty when all are ready.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindMissingAsync(CancellationToken ct)
    {
        var answers = await Task.WhenAll(checks.Select(check => AskAsync(check, ct)));
        return answers.Where(answer => answer.Missing is not null)
            .ToDictionary(answer => answer.Name, answer => answer.Missing!, StringComparer.Ordinal);
    }

    private async Task<(string Name, string? Missing)> AskAsync(IReadinessCheck check, CancellationToken ct)
    {
        try
        {
            return (check.Name, await check.FindMissingAsync(ct).WaitAsync(Patience, clock, ct));
        }
        catch (TimeoutException)
        {
            return (check.Name, $"does not answer within {Patience.TotalSeconds:0} s");
        }
    }
}
