using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace SlaBuddy.Database;

/// <summary>The one pool of connections, set up so that a pooler in transaction mode may stand between.</summary>
internal static class SlaBuddyDataSource
{
    public static NpgsqlDataSource Create(
        string connectionString, DatabaseOptions options, ILoggerFactory? loggers = null)
    {
        RowMapping.Register();
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Details quote the row's values, and rows hold what customers wrote.
            IncludeErrorDetail = false,
            PersistSecurityInfo = false,
            CommandTimeout = (int)options.CommandTimeout.TotalSeconds,
            // We leave nothing behind in a session, so there is nothing to reset.
            NoResetOnClose = true,
            SearchPath = null,
        };
        settings.ApplicationName ??= "SLA Buddy";
        if (!settings.ContainsKey("Maximum Pool Size")) settings.MaxPoolSize = options.MaxConnections;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UseLoggerFactory(loggers ?? NullLoggerFactory.Instance);
        return builder.Build();
    }
}
