using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Scheduling;

namespace SlaBuddy.Intake;

/// <summary>Empties the text of messages that is older than it may be, channel by channel.</summary>
internal sealed partial class TextRetention(NpgsqlDataSource database, IOptions<RetentionOptions> options,
    ILogger<TextRetention> logger) : IRecurringJob
{
    public async Task RunOnceAsync(CancellationToken ct)
    {
        var emptied = 0;
        await using var connection = await database.OpenConnectionAsync(ct);
        while (await connection.ExecuteScalarAsync<int?>(new CommandDefinition("select sla.empty_old_text(@KeepTextFor)",
                   new { options.Value.KeepTextFor }, cancellationToken: ct)) is { } here)
            emptied += here;
        if (emptied > 0) LogEmptied(emptied, options.Value.KeepTextFor);
    }

    [LoggerMessage(LogLevel.Information, "The text of {Emptied} messages older than {KeepTextFor} was emptied")]
    private partial void LogEmptied(int emptied, TimeSpan keepTextFor);
}
