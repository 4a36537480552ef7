using Dapper;
using Microsoft.AspNetCore.Http;
using SlaBuddy.Tests.Database;
using SlaBuddy.Tests.Hosting;
using SlaBuddy.Tests.Webhooks;
using SlaBuddy.Tests.Wire;
using SlaBuddy.Webhooks.Signing;

namespace SlaBuddy.Tests.Stories;

/// <summary>Real instances that die while a receiver still thinks about it.</summary>
public class WebhookStories
{
    [Fact]
    public async Task An_instance_is_killed_in_the_middle_of_deliveries_and_another_makes_them()
    {
        await using var db = await Postgres.CreateEmptyDatabaseAsync();
        await using var receiver = await Receiver.StartAsync();
        var policies = Path.GetTempFileName();
        await File.WriteAllTextAsync(policies, "policies: [{id: desk, ladder: [{after: 24h, who: on_shift}]}]\nrules: [{policy: desk}]\n");
        (string, string)[] settings =
        [
            ("ConnectionStrings__SlaBuddy", db.ConnectionString), ("Slack__Enabled", "false"), ("Policies__Path", policies),
            ("Webhooks__AllowedNetworks", "127.0.0.1/32"), ("Webhooks__AllowHttp", "true"),
        ];
        // It hears the first of three tickets, and answers nothing.
        receiver.Answer = (http, call) => call.Ticket == 1
            ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted) : Task.CompletedTask;

        await using (var first = await ServiceProcess.StartAsync(settings))
        {
            await CallAsync(db, "select sla.create_webhook(@Url, null, '{ticket.opened,ticket.answered}', @secret, 'story')",
                new { receiver.Url, secret = WebhookSecret.Create() });
            for (var ticket = 1; ticket <= 3; ticket++)
            {
                await CallAsync(db, "select sla.open_ticket(sla.team_of_api(), '{}', @source)", new { source = $"story {ticket}" });
                await CallAsync(db, "select sla.record_reply(@ticket, sla.now(), 'reply', 'ana')", new { ticket });
            }
            await Eventually.IsTrue(() => receiver.All.Any(call => call.Ticket == 1) && receiver.All.Count(call => call.Ticket != 1) >= 4);
            first.Kill();
        }
        // Its lease would run out by itself, in real time.
        await CallAsync(db, "update sla.webhook_lane set lease_until = clock_timestamp() where lease_until is not null");
        receiver.AnswerWith(StatusCodes.Status204NoContent);
        await using var second = await ServiceProcess.StartAsync(settings);

        await Eventually.IsTrue(async () => await CallAsync(db, "select count(*) from sla.webhook_delivery where state = 'delivered'") is 6L);
        for (var ticket = 1; ticket <= 3; ticket++)
            Assert.Equal(["ticket.opened", "ticket.answered"],
                receiver.All.Where(call => call.Ticket == ticket).DistinctBy(call => call.Id).Select(call => call.Type));
        Assert.Equal("the service stopped before an answer came", await CallAsync(db, "select error from sla.webhook_attempt where error is not null"));
        File.Delete(policies);
    }

    private static async Task<object?> CallAsync(TestDatabase db, string sql, object? arguments = null)
    {
        await using var connection = await db.DataSource.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync(sql, arguments);
    }
}
