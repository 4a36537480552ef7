using System.Globalization;
using System.Text.Json;

namespace SlaBuddy.Tests.Engine.Outbox;

/// <summary>Does with the outbox what the service does; Slack takes whatever it is given.</summary>
internal sealed class Sender(EngineWorld world)
{
    /// <summary>As the service asks by default, with room for many.</summary>
    private const string Ways =
        """
        {"post": {"most": 100, "every": 1, "burst": 3}, "edit": {"most": 100, "every": 1.5, "burst": 10},
         "answer": {"most": 100, "every": 0.75, "burst": 20}, "look_up": {"most": 100, "every": 1.5, "burst": 10}}
        """;

    private int _posts;

    /// <summary>A policy file's bundles that let everything be told one by one.</summary>
    public static string OneByOne(string configuration) => configuration.Replace("\"rearm\"",
        """ "bundle": {"most": 1000, "within_seconds": 1}, "rearm" """.Trim(), StringComparison.Ordinal);

    public Task<IReadOnlyList<Claim>> ClaimAsync(string ways = Ways) => world.QueryAsync<Claim>(
        """
        select notification_id as Id, epoch as Epoch, kind as Kind, way as Way, channel_id as Channel, content as Content
          from sla.claim_notifications('sender', '30 s', 400, @ways::jsonb)
        """, new { ways });

    public Task<bool> BeginAsync(Claim claim) =>
        world.ScalarAsync<bool>("select sla.begin_sending(@Id, @Epoch, @Channel, null)", claim);

    public Task AcceptAsync(Claim claim) => world.CallAsync("select sla.record_sent(@Id, @Channel, @ts)",
        new { claim.Id, claim.Channel, ts = string.Create(CultureInfo.InvariantCulture, $"1772442999.{++_posts:000000}") });

    public Task RefuseAsync(Claim claim, string error, double? retryAfterSeconds = null) => world.CallAsync(
        "select sla.record_refused(@Id, @Epoch, @error, make_interval(secs => @retryAfterSeconds))",
        new { claim.Id, claim.Epoch, error, retryAfterSeconds });

    public Task LoseAsync(Claim claim) =>
        world.CallAsync("select sla.record_uncertain(@Id, @Epoch, 'timeout')", claim);

    public Task MissAsync(Claim claim) => world.CallAsync("select sla.record_missed(@Id, @Epoch)", claim);

    /// <summary>Sends what may go at this minute; returns it in the order of sending: <c>"2 CENT 1"</c> is a level's own post.</summary>
    public async Task<IReadOnlyList<string>> SendAsync(double minute)
    {
        await world.MoveClockAsync(minute);
        var sent = new List<string>();
        foreach (var claim in await ClaimAsync())
        {
            if (!await BeginAsync(claim)) continue;
            await AcceptAsync(claim);
            sent.Add(Summary(claim));
        }
        return sent;
    }

    /// <summary>Kind, and for escalations level and ticket.</summary>
    private static string Summary(Claim claim)
    {
        var content = JsonDocument.Parse(claim.Content).RootElement;
        return claim.Kind switch
        {
            "escalation" => $"level {content.GetProperty("level").GetInt32()} of ticket {content.GetProperty("ticket_id").GetInt64()}",
            "digest" => $"digest of {content.GetProperty("bundle").GetArrayLength()}",
            _ => claim.Kind,
        };
    }
}
