namespace SlaBuddy.Database.Embedded;

/// <summary>The settings a private server runs with: small when idle, closed to the network.</summary>
internal static class ServerSettings
{
    public static string Arguments(ClusterLayout layout, EmbeddedPostgresOptions options)
    {
        var settings = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "",
            ["unix_socket_directories"] = layout.Socket,
            ["unix_socket_permissions"] = "0700",
            ["port"] = "5432",
            ["max_connections"] = "100",
            // A migration touches every table, index and partition in one transaction.
            ["max_locks_per_transaction"] = "256",
            ["shared_buffers"] = "32MB",
            ["jit"] = "off",
            ["timezone"] = "UTC",
            // The outbox and the tickets change all day: a table must not grow by a fifth before it is cleaned.
            ["autovacuum_vacuum_scale_factor"] = "0.01",
            ["autovacuum_analyze_scale_factor"] = "0.02",
            ["autovacuum_naptime"] = "30s",
            ["idle_in_transaction_session_timeout"] = "60s",
            ["log_min_messages"] = "warning",
            ["log_checkpoints"] = "off",
            // A statement that failed may quote what a customer wrote.
            ["log_min_error_statement"] = "panic",
            ["log_error_verbosity"] = "terse",
        };
        if (!options.Durable)
        {
            settings["fsync"] = "off";
            settings["synchronous_commit"] = "off";
            settings["full_page_writes"] = "off";
        }

        foreach (var (name, value) in options.Settings) settings[name] = value;
        // pg_ctl hands this to a shell.
        return string.Join(' ', settings.Select(each => $"-c {each.Key}='{each.Value}'"));
    }
}
