using System.Text.RegularExpressions;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Docs;

public partial class ErrorCodeTests
{
    [Fact]
    public void Every_error_code_has_one_row_in_the_one_table()
    {
        var raised = Directory.GetFiles(Path.Combine(Repository.Root, "db", "functions"))
            .SelectMany(file => Raised().Matches(File.ReadAllText(file)).Select(code => code.Groups[1].Value))
            .Distinct().Order();

        var told = Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "db", "README.md")))
            .Select(row => row.Groups[1].Value);

        Assert.Equal(raised, told);
    }

    [Fact]
    public void The_database_asks_only_its_own_clock()
    {
        var others = from folder in new[] { "migrations", "functions", "views" }
                     from file in Directory.GetFiles(Path.Combine(Repository.Root, "db", folder), "*.sql")
                     where Path.GetFileName(file) != "now.sql" && ForeignClock().IsMatch(File.ReadAllText(file))
                     select Path.GetFileName(file);

        Assert.Empty(others);
    }

    [GeneratedRegex("errcode = '(SLA[0-9]+)'")]
    private static partial Regex Raised();

    [GeneratedRegex(@"^\| `(SLA[0-9]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<!sla\.)\bnow\(\)|current_timestamp|transaction_timestamp|localtimestamp")]
    private static partial Regex ForeignClock();
}
