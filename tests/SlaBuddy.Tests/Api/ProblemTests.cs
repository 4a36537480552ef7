using System.Globalization;
using SlaBuddy.Api.Problems;
using SlaBuddy.Tests.Configuration;

namespace SlaBuddy.Tests.Api;

/// <summary>The one table of problems, in code and in the documentation.</summary>
public class ProblemTests
{
    [Fact]
    public void The_documentation_has_a_row_for_each_problem_and_for_no_other()
    {
        var documented = File.ReadLines(Repository.PathOf("docs/problems.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells is [_, ['`', ..], _, _, ..] && int.TryParse(cells[2], CultureInfo.InvariantCulture, out _))
            .Select(cells => $"{cells[1].Trim('`')} {cells[2]}");

        Assert.Equal(ApiProblem.All.Select(problem => $"{problem.Code} {problem.Status}").Order(StringComparer.Ordinal),
            documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_problem_has_a_code_of_its_own_and_a_remedy()
    {
        Assert.Equal(ApiProblem.All.Count, ApiProblem.All.Select(problem => problem.Code).Distinct().Count());
        Assert.All(ApiProblem.All, problem => Assert.NotEmpty(problem.Remedy));
    }
}
