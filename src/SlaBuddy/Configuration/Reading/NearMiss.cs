namespace SlaBuddy.Configuration.Reading;

/// <summary>Finds what somebody meant to write.</summary>
internal static class NearMiss
{
    private const int LongestWord = 100;

    /// <summary>The candidate most like <paramref name="written"/>, or null when none is like it.</summary>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        if (written.Length > LongestWord) return null;
        return candidates
            .Select(candidate => (candidate, distance: Distance(Plain(written), Plain(candidate))))
            .Where(it => it.distance <= Math.Max(1, it.candidate.Length / 3))
            .OrderBy(it => it.distance)
            .ThenBy(it => it.candidate, StringComparer.Ordinal)
            .Select(it => it.candidate)
            .FirstOrDefault();
    }

    /// <summary>" Did you mean x?" or nothing, to be put between two sentences.</summary>
    public static string Ask(string written, IEnumerable<string> candidates) =>
        Find(written, candidates) is { } meant ? $" Did you mean \"{meant}\"?" : "";

    // Spelling variants that nobody should be told apart by.
    private static string Plain(string word) => word.Replace('-', '_').Replace(' ', '_').ToLowerInvariant();

    /// <summary>How many letters must be added, left out, replaced or swapped with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var rows = Enumerable.Range(0, left.Length + 1).Select(i => new int[right.Length + 1]).ToArray();
        for (var i = 0; i <= left.Length; i++) rows[i][0] = i;
        for (var j = 0; j <= right.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i][j] = Math.Min(replaced, 1 + Math.Min(rows[i - 1][j], rows[i][j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i][j] = Math.Min(rows[i][j], 1 + rows[i - 2][j - 2]);
            }
        }
        return rows[left.Length][right.Length];
    }
}
