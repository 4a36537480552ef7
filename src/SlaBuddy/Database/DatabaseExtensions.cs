using System.Data.Common;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Database.Embedded;
using SlaBuddy.Database.Migrations;
using SlaBuddy.Hosting;

namespace SlaBuddy.Database;

internal static class DatabaseExtensions
{
    /// <summary>
    /// The pool, the migrator and, where no connection string is given, a private Postgres. The database is there and
    /// migrated when the start-up steps have run.
    /// </summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.Section))
            .ValidateDataAnnotations();
        services.AddSingleton<DatabaseAddress>();
        services.AddSingleton(CreateEmbedded);
        services.AddSingleton(CreateDataSource);
        services.AddSingleton<DbDataSource>(provider => provider.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton(DatabaseSource.Embedded);
        services.AddSingleton<Migrator>();
        services.AddStartupStep<DatabaseStart>();
        services.AddReadinessCheck<DatabaseReadiness>();
        services.AddReadinessCheck<MigrationReadiness>();
        return services;
    }

    private static EmbeddedPostgres CreateEmbedded(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        return new EmbeddedPostgres(
            new EmbeddedPostgresOptions
            {
                DataPath = options.DataPath ?? EmbeddedPostgresOptions.DefaultDataPath,
                BinariesPath = options.BinariesPath,
            },
            // A server starts and stops in real time, whatever the clock of the service says.
            TimeProvider.System,
            provider.GetRequiredService<ILogger<EmbeddedPostgres>>());
    }

    private static NpgsqlDataSource CreateDataSource(IServiceProvider provider) => SlaBuddyDataSource.Create(
        provider.GetRequiredService<DatabaseAddress>().ConnectionString,
        provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
        provider.GetRequiredService<ILoggerFactory>());
}
