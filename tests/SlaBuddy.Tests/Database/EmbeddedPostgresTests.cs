using System.Diagnostics;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SlaBuddy.Database;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Tests.Hosting;

namespace SlaBuddy.Tests.Database;

public sealed class EmbeddedPostgresTests : IAsyncLifetime
{
    private readonly string _folder = TemporaryCluster.NewFolder();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (File.Exists(new ClusterLayout(_folder).PostmasterFile))
        {
            var left = TemporaryCluster.At(_folder);
            await left.StartAsync(default);
            await left.DisposeAsync();
        }

        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task It_starts_from_nothing_keeps_its_data_and_is_stopped_with_its_last_user()
    {
        await using (var first = await StartAsync(_folder, durable: true))
        {
            await ScalarAsync(first, "create table kept (id int)");
        }

        Assert.False(File.Exists(new ClusterLayout(_folder).PostmasterFile));
        await using var second = await StartAsync(_folder);
        Assert.Equal("0", await ScalarAsync(second, "select count(*)::text from kept"));
        Assert.Equal("UTF8", await ScalarAsync(second, "show server_encoding"));
    }

    [Fact]
    public async Task It_keeps_durable_what_it_is_told_to_keep()
    {
        await using var postgres = await StartAsync(_folder, durable: true);

        Assert.Equal("on", await ScalarAsync(postgres, "show fsync"));
        Assert.Equal("256", await ScalarAsync(postgres, "show max_locks_per_transaction"));
    }

    [Fact]
    public async Task Two_users_share_one_server_and_only_the_last_to_leave_stops_it()
    {
        var both = await Task.WhenAll(StartAsync(_folder), StartAsync(_folder));

        await both[0].DisposeAsync();

        Assert.Equal("1", await ScalarAsync(both[1], "select 1::text"));
        await both[1].DisposeAsync();
        Assert.False(File.Exists(new ClusterLayout(_folder).PostmasterFile));
    }

    [Fact]
    public async Task What_a_kill_of_the_service_left_running_is_taken_over()
    {
        var layout = new ClusterLayout(_folder);
        await using var around = await Surroundings.CreateAsync(TimeProvider.System);
        await using var service = await ServiceProcess.StartAsync(
            [.. around.Environment().Append(("Database__DataPath", _folder))]);
        var server = PostmasterFile.Read(layout.PostmasterFile)!.ProcessId;

        service.Kill();
        await using var next = await StartAsync(_folder);

        Assert.Equal(server, PostmasterFile.Read(layout.PostmasterFile)!.ProcessId);
        Assert.Equal("1", await ScalarAsync(next, "select 1::text"));
    }

    [Fact]
    public async Task A_server_that_was_killed_recovers_although_another_process_has_its_id_now()
    {
        var layout = new ClusterLayout(_folder);
        var first = await StartAsync(_folder, durable: true);
        await ScalarAsync(first, "create table kept (id int)");
        Process.GetProcessById(PostmasterFile.Read(layout.PostmasterFile)!.ProcessId).Kill();
        using var bystander = Process.Start("sleep", "60");
        var lines = await File.ReadAllLinesAsync(layout.PostmasterFile);
        lines[0] = $"{bystander.Id}";
        await File.WriteAllLinesAsync(layout.PostmasterFile, lines);

        await using var second = await StartAsync(_folder);

        Assert.Equal("0", await ScalarAsync(second, "select count(*)::text from kept"));
        Assert.False(bystander.HasExited);
        bystander.Kill();
    }

    [Fact]
    public async Task A_creation_that_was_cut_short_is_begun_anew()
    {
        var layout = new ClusterLayout(_folder);
        Directory.CreateDirectory(Path.Combine(layout.UnfinishedCluster, "base"));
        await File.WriteAllTextAsync(Path.Combine(layout.UnfinishedCluster, "PG_VERSION"), "15");

        await using var postgres = await StartAsync(_folder);

        Assert.False(Directory.Exists(layout.UnfinishedCluster));
        Assert.Equal("1", await ScalarAsync(postgres, "select 1::text"));
    }

    [Fact]
    public async Task A_folder_with_blanks_and_a_path_too_long_for_a_socket_will_do()
    {
        var folder = Path.Combine(_folder, "a folder, it's long", new string('x', 80));

        await using var postgres = await StartAsync(folder);

        Assert.Equal("1", await ScalarAsync(postgres, "select 1::text"));
        Assert.True(new ClusterLayout(folder).SocketIsElsewhere);
    }

    [Fact]
    public async Task Nobody_but_its_owner_may_reach_it_and_it_never_runs_as_root()
    {
        await using var postgres = await StartAsync(_folder);

        var server = PostmasterFile.Read(new ClusterLayout(_folder).PostmasterFile)!.ProcessId;
        var user = await ReadAsync("ps", "-o", "user=", "-p", $"{server}");

        Assert.NotEqual("root", user);
        Assert.Equal(postgres.RunsAs ?? Environment.UserName, user);
        Assert.Equal("", await ScalarAsync(postgres, "show listen_addresses"));
        Assert.Equal("700", await ReadAsync("stat", "-c", "%a", new ClusterLayout(_folder).Socket));
    }

    [Fact]
    public async Task Without_programs_it_says_what_to_install()
    {
        await using var postgres = new EmbeddedPostgres(
            new EmbeddedPostgresOptions { DataPath = _folder, BinariesPath = "/nowhere" },
            TimeProvider.System,
            NullLogger<EmbeddedPostgres>.Instance);

        var fault = await Assert.ThrowsAsync<DatabaseFaultException>(() => postgres.StartAsync(default));

        Assert.Contains("/nowhere", fault.What, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_version_is_refused_with_both_versions_named()
    {
        var layout = new ClusterLayout(_folder);
        Directory.CreateDirectory(layout.Cluster);
        await File.WriteAllTextAsync(Path.Combine(layout.Cluster, "PG_VERSION"), "9\n");
        await using var postgres = TemporaryCluster.At(_folder);

        var fault = await Assert.ThrowsAsync<DatabaseFaultException>(() => postgres.StartAsync(default));

        Assert.Contains("made by PostgreSQL 9", fault.What, StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(string program, params string[] arguments) =>
        (await PostgresTool.RunAsync(program, arguments, user: null, default)).Output.Trim();

    private static async Task<EmbeddedPostgres> StartAsync(string folder, bool durable = false)
    {
        var postgres = TemporaryCluster.At(folder, durable);
        await postgres.StartAsync(default);
        return postgres;
    }

    private static async Task<string?> ScalarAsync(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return await connection.ExecuteScalarAsync<string?>(sql);
    }
}
