using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.CommandLine;

public sealed class PolicyValidateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sla-buddy-");

    [Fact]
    public async Task A_file_that_is_right_is_valid_without_a_database_and_that_is_said()
    {
        var result = await ServiceProcess.RunAsync(
            ["policy", "validate", Repository.PathOf("sla-buddy.example.yaml")], ("ConnectionStrings__SlaBuddy", ""));

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            Valid: 3 channels, 3 policies, 3 rules, 1 calendar.
            ConnectionStrings__SlaBuddy is not set: the syntax of conditions and patterns was not checked by Postgres.

            """, result.Output);
    }

    [Fact]
    public async Task Every_fault_has_its_place_and_a_remedy_in_plain_text()
    {
        var file = Write($"{Yaml.Smallest}\nrules: [{{when: $.tire == 1, policy: team}}]\n");

        var result = await ServiceProcess.RunAsync(["policy", "validate", file], ("ConnectionStrings__SlaBuddy", ""));

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            """
            sla-buddy.yaml:5:16: error: Nobody provides the fact "tire". Did you mean "tier"?
                Known facts: tier. One that comes through the API or from a classifier is listed under facts: at the top.
            sla-buddy.yaml:5:37: error: There is no policy "team". Did you mean "teams"?
                Known policies: enterprise, teams.
            Refused: 2 faults.

            """, result.Output);
    }

    [Fact]
    public async Task Postgres_reads_the_conditions_where_there_is_one()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        var file = Write($"{Yaml.Smallest}\nrules: [{{when: '$.tier == (', policy: teams}}, {{policy: enterprise}}]\n");

        var asked = await ServiceProcess.RunAsync(["policy", "validate"],
            ("ConnectionStrings__SlaBuddy", db.ConnectionString), ("Policies__Path", file));
        var missing = await ServiceProcess.RunAsync(["policy", "validate", file],
            ("ConnectionStrings__SlaBuddy", "Host=127.0.0.1;Port=1;Password=hunter2"));

        Assert.Equal(1, asked.ExitCode);
        Assert.Contains("sla-buddy.yaml:5:16: error: This condition is not SQL/JSON path", asked.Output, StringComparison.Ordinal);
        Assert.Equal(0, missing.ExitCode);
        Assert.Contains("cannot be asked", missing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_of_another_name_is_wrong_usage()
    {
        var result = await ServiceProcess.RunAsync(["policy", "aply"]);

        Assert.Equal(2, result.ExitCode);
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.FullName, "sla-buddy.yaml");
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
