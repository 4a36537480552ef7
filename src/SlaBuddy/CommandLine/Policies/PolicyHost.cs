using SlaBuddy.Database;
using SlaBuddy.Hosting;

namespace SlaBuddy.CommandLine.Policies;

/// <summary>What policy commands stand on: configuration and database, and no log among what they say.</summary>
internal static class PolicyHost
{
    public static WebApplication Build()
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddStartup().AddDatabase(builder.Configuration);
        builder.Services.AddSingleton<DatabaseStart>().AddSingleton<PolicyDatabase>();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
