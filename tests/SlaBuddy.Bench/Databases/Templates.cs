using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Bench.Databases;

/// <summary>Databases that are set up once and copied for each repeat.</summary>
internal sealed class Templates(BenchCluster cluster)
{
    public const string World = "world";

    private readonly HashSet<string> _made = [];

    /// <summary>A workspace nobody has written in yet.</summary>
    public async Task<string> WorldAsync(CancellationToken ct)
    {
        if (!_made.Add(World)) return World;
        await cluster.ExecuteAsync($"create database {World}", ct);
        await using (var database = SlaBuddyDataSource.Create(
            cluster.ConnectionStringTo(World) + ";Pooling=false", new DatabaseOptions()))
        {
            await new Migrator(
                database, DatabaseSource.Embedded, Options.Create(new DatabaseOptions()), NullLogger<Migrator>.Instance)
                .MigrateAsync(ct);
        }

        var world = new BenchDatabase(cluster, World);
        await world.ExecuteAsync(SqlText.Of("world"), ct);
        await world.ExecuteAsync("vacuum analyze", ct);
        return World;
    }

    /// <summary>A desk that is busy already: this many tickets are open, and none is due.</summary>
    public async Task<string> DeskAsync(int tickets, CancellationToken ct)
    {
        var name = "desk_" + tickets.ToString(CultureInfo.InvariantCulture);
        await MakeAsync(name, await WorldAsync(ct), async desk =>
        {
            await new Loading(desk).StoreAsync(Talk.Roots(0, tickets), ct);
            await desk.ExecuteAsync("vacuum analyze", ct);
        }, ct);
        return name;
    }

    /// <summary>A template made from another, once.</summary>
    public async Task MakeAsync(string name, string from, Func<BenchDatabase, Task> fill, CancellationToken ct)
    {
        if (!_made.Add(name)) return;
        await cluster.ExecuteAsync($"create database {name} template {from} strategy file_copy", ct);
        await fill(new BenchDatabase(cluster, name));
    }

    public async Task DropAsync(string name, CancellationToken ct)
    {
        if (_made.Remove(name)) await cluster.ExecuteAsync($"drop database {name} with (force)", ct);
    }
}
