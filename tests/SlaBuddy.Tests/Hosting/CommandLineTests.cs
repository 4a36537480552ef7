using SlaBuddy.Tests.Configuration;
using SlaBuddy.Tests.Database;

namespace SlaBuddy.Tests.Hosting;

public class CommandLineTests
{
    [Fact]
    public async Task Migrate_says_what_it_did_and_the_second_time_that_there_was_nothing_to_do()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();

        var first = await ServiceProcess.RunAsync(["migrate"], ("ConnectionStrings__SlaBuddy", db.ConnectionString));
        var second = await ServiceProcess.RunAsync(["migrate"], ("ConnectionStrings__SlaBuddy", db.ConnectionString));

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("applied  0001_foundation", first.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing to do", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_can_be_had_from_a_clone_with_run()
    {
        var help = await ServiceProcess.RunAsync(["--help"]);
        var commands = help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n')[1..]
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsLetter(line[2]))
            .Select(line => line.Trim().Split(' ')[0]).ToArray();

        var run = await File.ReadAllTextAsync(Repository.PathOf("run"));
        var passed = run.Split('\n').Single(line => line.EndsWith("run_service \"$command\" \"$@\" ;;", StringComparison.Ordinal))
            .Split(')')[0].Split('|', StringSplitOptions.TrimEntries);

        Assert.Contains("doctor", commands);
        Assert.All(commands.Except(["serve"]), command => Assert.Contains(command, passed));
        Assert.All(commands, command => Assert.Contains($"\n  {command} ", run, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_command_is_wrong_usage()
    {
        var result = await ServiceProcess.RunAsync(["climb"]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("climb", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ana:hunter2@db/sla")]
    [InlineData("Host=127.0.0.1;Port=1;Username=ana;Password=hunter2")]
    [InlineData("Port=hunter2")]
    public async Task A_connection_string_that_leads_nowhere_is_one_clear_message_without_the_password(string given)
    {
        var result = await ServiceProcess.RunAsync(["serve"], ("ConnectionStrings__SlaBuddy", given));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("ConnectionStrings__SlaBuddy", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_is_ready_and_leaves_when_it_is_told_to()
    {
        await using var db = await Postgres.CreateDatabaseAsync();
        await using var around = await Surroundings.CreateAsync(TimeProvider.System);
        await using var service = await ServiceProcess.StartAsync(around.Environment(db.ConnectionString));

        var exitCode = await service.TerminateAsync();

        Assert.Equal(0, exitCode);
    }
}
