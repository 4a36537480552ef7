using SlaBuddy.Configuration.Workspace;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>Two lists of rules as one, in order: what is gone (-), what is new (+), what stays (a blank).</summary>
internal static class RuleDifferences
{
    public static IReadOnlyList<(char Sign, AppliedRule Rule)> Between(
        IReadOnlyList<AppliedRule> before, IReadOnlyList<AppliedRule> after)
    {
        var common = LongestCommon(before, after);
        var lines = new List<(char, AppliedRule)>();
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
            {
                lines.Add((' ', before[i++]));
                j++;
            }
            else if (j == after.Count || i < before.Count && common[i + 1][j] >= common[i][j + 1])
            {
                lines.Add(('-', before[i++]));
            }
            else
            {
                lines.Add(('+', after[j++]));
            }
        }
        return lines;
    }

    // How long the longest common part of what follows i before and j after is.
    private static int[][] LongestCommon(IReadOnlyList<AppliedRule> before, IReadOnlyList<AppliedRule> after)
    {
        var common = Enumerable.Range(0, before.Count + 1).Select(_ => new int[after.Count + 1]).ToArray();
        for (var i = before.Count - 1; i >= 0; i--)
            for (var j = after.Count - 1; j >= 0; j--)
                common[i][j] = before[i] == after[j]
                    ? common[i + 1][j + 1] + 1
                    : Math.Max(common[i + 1][j], common[i][j + 1]);
        return common;
    }
}
