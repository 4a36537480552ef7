using System.Text.Json;
using Dapper;
using Npgsql;

namespace SlaBuddy.Backtest.Report;

/// <summary>Asks the database what came of it all.</summary>
internal sealed class ReportReader(NpgsqlDataSource database)
{
    /// <summary>How many of the tickets that woke somebody are told one by one.</summary>
    public const int MostWoken = 10;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public async Task<BacktestReport> ReadAsync(BacktestSubject subject, bool wantsTickets, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var figures = JsonSerializer.Deserialize<Dictionary<string, PolicyFigures>>(
            (await connection.ExecuteScalarAsync<string>(Ask("select sla.report_backtest()::text", ct)))!, Json)!;
        var woken = await connection.QueryAsync<TicketFigures>(Ask(
            "select * from sla.report_backtest_tickets() where woken_at is not null order by woken_at, ticket_id", ct));
        var tickets = wantsTickets
            ? await connection.QueryAsync<TicketFigures>(Ask(
                "select * from sla.report_backtest_tickets() order by opened_at, ticket_id", ct))
            : [];
        var noPolicy = await connection.ExecuteScalarAsync<int>(Ask(
            "select count(*)::int from sla.report_backtest_tickets() where policy_id is null", ct));
        var faults = await connection.QueryAsync<IntakeFault>(Ask("select * from sla.report_backtest_faults()", ct));
        return new BacktestReport(
            subject with { Notices = [.. subject.Notices, .. faults.Select(NoticeOf)] },
            [.. subject.PolicyIds.Select(id => KeyValuePair.Create(id, figures[id]))],
            noPolicy,
            [.. woken.GroupBy(it => it.PolicyId).SelectMany(same => same.Take(MostWoken)).Select(WokenTicketOf)],
            tickets.AsList());
    }

    private static WokenTicket WokenTicketOf(TicketFigures it) => new(it.PolicyId!, it.Channel ?? "", it.ThreadTs ?? "",
        it.OpenedAt, it.WokenAt!.Value, it.WaitedSeconds ?? 0, it.StillWaits);

    private static BacktestNotice NoticeOf(IntakeFault it) => new(it.Code,
        $"The engine could not use {it.Messages} of the messages: {it.Fault}.",
        "The figures lack them. Look for what they have in common, and tell whoever keeps SLA Buddy.");

    private static CommandDefinition Ask(string sql, CancellationToken ct) => new(sql, cancellationToken: ct);
}
