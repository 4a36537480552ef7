using Dapper;
using SlaBuddy.Database;
using SlaBuddy.Database.Migrations;

namespace SlaBuddy.Tests.Database;

public class MigratorTests
{
    private static readonly DatabaseScript Tickets =
        new("db/migrations/0001_tickets.sql", "create table sla.t (id int primary key, at timestamptz)");

    [Fact]
    public async Task The_whole_database_is_made_at_once_and_a_second_run_changes_nothing()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();

        var first = await Postgres.MigratorFor(db.DataSource).MigrateAsync(default);
        var second = await Postgres.MigratorFor(db.DataSource).MigrateAsync(default);

        Assert.Equal(DatabaseSource.Embedded.Migrations.Select(script => script.Name), first.Migrations);
        Assert.Equal(DatabaseSource.Embedded.Objects.Count, first.Objects.Count);
        Assert.True(second.ChangedNothing);
    }

    [Fact]
    public async Task Instances_that_start_at_once_migrate_once()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 5)
            .Select(_ => Postgres.MigratorFor(db.DataSource).MigrateAsync(default)));

        Assert.Single(results, result => result.Migrations.Count > 0);
        Assert.Equal(4, results.Count(result => result.ChangedNothing));
    }

    [Fact]
    public async Task A_migration_that_was_edited_after_it_was_applied_is_refused_by_name()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(db, Tickets);

        var refusal = await Assert.ThrowsAsync<DatabaseFaultException>(
            () => MigrateAsync(db, Tickets with { Sql = Tickets.Sql + " " }));

        Assert.Contains("0001_tickets", refusal.What, StringComparison.Ordinal);
        Assert.Contains("new migration", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_and_names_file_and_line()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        var broken = new DatabaseScript(
            "db/migrations/0002_broken.sql", "create table sla.u (id int);\n\nselect nothing_here;\n");

        var refusal = await Assert.ThrowsAsync<DatabaseFaultException>(() => MigrateAsync(db, Tickets, broken));

        Assert.Contains("db/migrations/0002_broken.sql, line 3", refusal.What, StringComparison.Ordinal);
        Assert.Contains("42703", refusal.What, StringComparison.Ordinal);
        Assert.Null(await ScalarAsync(db, "select to_regclass('sla.t')::text"));
    }

    [Fact]
    public async Task An_older_build_runs_on_a_newer_database_and_leaves_its_functions_alone()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        var newerMigration = new DatabaseScript("db/migrations/0002_more.sql", "alter table sla.t add more int");
        await MigrateAsync(db, Tickets, newerMigration, Function("answer", "select 2"));

        var older = await MigrateAsync(db, Tickets, Function("answer", "select 1"));

        Assert.Equal(["0002_more"], older.NewerMigrations);
        Assert.True(older.ChangedNothing);
        Assert.Equal("2", await ScalarAsync(db, "select sla.answer()::text"));
    }

    [Fact]
    public async Task Only_functions_that_changed_are_applied_again()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(db, Tickets, Function("answer", "select 1"), Function("other", "select 1"));

        var result = await MigrateAsync(db, Tickets, Function("answer", "select 2"), Function("other", "select 1"));

        Assert.Equal(["db/functions/answer.sql"], result.Objects);
        Assert.Equal("2", await ScalarAsync(db, "select sla.answer()::text"));
    }

    [Fact]
    public async Task A_function_that_a_migration_stubbed_gets_its_body_back()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(db, Tickets, Function("answer", "select 1"));
        var stub = new DatabaseScript(
            "db/migrations/0002_stub.sql",
            "create or replace function sla.answer() returns int language sql as 'select 0'");

        await MigrateAsync(db, Tickets, stub, Function("answer", "select 1"));

        Assert.Equal("1", await ScalarAsync(db, "select sla.answer()::text"));
    }

    [Fact]
    public async Task A_requires_line_puts_a_view_before_the_function_that_returns_it()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();

        await MigrateAsync(
            db, Tickets, View("id"), Returning("-- requires: due, answer\n"), Function("answer", "select 1"));

        Assert.Equal("0", await ScalarAsync(db, "select count(*)::text from sla.all_due()"));
    }

    [Fact]
    public void A_requirement_nobody_meets_and_a_circle_are_refused_by_name()
    {
        var unmet = Assert.Throws<DatabaseFaultException>(() => new DatabaseSource([Returning("-- requires: gone\n")]));
        var circle = Assert.Throws<DatabaseFaultException>(() => new DatabaseSource(
        [
            new("db/functions/a.sql", "-- requires: b\nselect 1"),
            new("db/functions/b.sql", "-- requires: a\nselect 1"),
        ]));

        Assert.Contains("gone", unmet.What, StringComparison.Ordinal);
        Assert.Contains("a → b → a", circle.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_that_loses_a_column_is_recreated_with_what_rests_on_it()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        var onTop = new DatabaseScript(
            "db/views/zz_top.sql", "create or replace view sla.zz_top as select id from sla.due");
        await MigrateAsync(db, Tickets, View("at, id"), Returning("-- requires: due\n"), onTop);

        await MigrateAsync(db, Tickets, View("id"), Returning("-- requires: due\n"), onTop);

        Assert.Equal("id", await ScalarAsync(
            db, "select string_agg(attname, ',') from pg_attribute where attrelid = 'sla.due'::regclass"));
        Assert.Equal("0", await ScalarAsync(db, "select count(*)::text from sla.all_due(), sla.zz_top"));
    }

    [Fact]
    public async Task A_view_of_somebody_else_is_never_dropped()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(db, Tickets, View("at, id"));
        await ScalarAsync(db, "create view public.dashboard as select at from sla.due");

        var refusal = await Assert.ThrowsAsync<DatabaseFaultException>(() => MigrateAsync(db, Tickets, View("id")));

        Assert.Contains("public.dashboard", refusal.What, StringComparison.Ordinal);
        Assert.Equal("0", await ScalarAsync(db, "select count(*)::text from public.dashboard"));
    }

    private static DatabaseScript Function(string name, string body) => new(
        $"db/functions/{name}.sql", $"create or replace function sla.{name}() returns int language sql as '{body}'");

    private static DatabaseScript View(string columns) =>
        new("db/views/due.sql", $"create or replace view sla.due as select {columns} from sla.t");

    private static DatabaseScript Returning(string firstLine) => new(
        "db/functions/all_due.sql",
        $"{firstLine}create or replace function sla.all_due() returns setof sla.due language sql as "
        + "'select * from sla.due'");

    private static Task<MigrationResult> MigrateAsync(TestDatabase db, params DatabaseScript[] scripts) =>
        Postgres.MigratorFor(db.DataSource, new DatabaseSource(scripts)).MigrateAsync(default);

    private static async Task<string?> ScalarAsync(TestDatabase db, string sql)
    {
        await using var connection = await db.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<string?>(sql);
    }
}
