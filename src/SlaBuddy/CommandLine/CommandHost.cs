using SlaBuddy.Database;
using SlaBuddy.Hosting;

namespace SlaBuddy.CommandLine;

/// <summary>What a command on the database stands on: configuration and database, and no log among what it says.</summary>
internal static class CommandHost
{
    /// <typeparam name="T">What the command asks of the database.</typeparam>
    public static WebApplication Build<T>() where T : class
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddStartup().AddDatabase(builder.Configuration);
        builder.Services.AddSingleton<DatabaseStart>().AddSingleton<CommandDatabase>().AddSingleton<T>();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
