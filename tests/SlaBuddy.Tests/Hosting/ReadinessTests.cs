using System.Net;
using Dapper;
using SlaBuddy.Tests.Stories;

namespace SlaBuddy.Tests.Hosting;

public class ReadinessTests
{
    [Fact]
    public async Task A_service_that_started_is_alive_and_ready()
    {
        await using var story = await Story.BeginAsync();

        var alive = await story.Service.Http.GetAsync("/healthz");
        var ready = await story.Service.Http.GetStringAsync("/readyz");

        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
        Assert.Equal("""{"status":"ready"}""", ready);
    }

    [Fact]
    public async Task A_database_that_lost_a_migration_is_named_as_what_is_missing()
    {
        await using var story = await Story.BeginAsync();
        await using var connection = await story.Database.DataSource.OpenConnectionAsync();

        await connection.ExecuteAsync("delete from sla.schema_migration where version = 1");
        var answer = await story.Service.Http.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            """{"status":"not ready","missing":{"migrations":"not applied: 0001_foundation"}}""",
            await answer.Content.ReadAsStringAsync());
    }
}
