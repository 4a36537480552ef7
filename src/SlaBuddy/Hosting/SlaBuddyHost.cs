using Microsoft.Extensions.Configuration.Memory;
using SlaBuddy.Api;
using SlaBuddy.Configuration;
using SlaBuddy.Database;
using SlaBuddy.Delivery;
using SlaBuddy.Engine;
using SlaBuddy.Feed;
using SlaBuddy.Gestures;
using SlaBuddy.Helpdesk;
using SlaBuddy.Hosting.Telemetry;
using SlaBuddy.Intake;
using SlaBuddy.Roster;
using SlaBuddy.Scheduling;
using SlaBuddy.Slack;
using SlaBuddy.Slack.SocketMode;
using SlaBuddy.Webhooks;

namespace SlaBuddy.Hosting;

/// <summary>Puts the stages together. What a stage consists of stands in its own <c>Add…</c> extension.</summary>
internal static class SlaBuddyHost
{
    public const string DefaultUrl = "http://127.0.0.1:5050";

    // The weakest source: a file, the environment and the command line all speak louder.
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Urls"] = DefaultUrl,
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        ["Logging:LogLevel:System.Net.Http"] = "Warning",
        ["Logging:LogLevel:Npgsql"] = "Warning",
        ["Logging:LogLevel:Quartz"] = "Warning",
        ["Logging:Console:FormatterName"] = "simple",
        ["Logging:Console:FormatterOptions:SingleLine"] = "true",
        ["Logging:Console:FormatterOptions:TimestampFormat"] = "yyyy-MM-dd HH:mm:ss.fff'Z' ",
        ["Logging:Console:FormatterOptions:UseUtcTimestamp"] = "true",
    };

    /// <param name="args">Configuration in the form <c>--Key:SubKey=value</c>.</param>
    /// <param name="customize">The last word on services and configuration; for tests.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? customize = null)
    {
        var builder = CreateBuilder(args);
        customize?.Invoke(builder);

        var withSlack = SlackOptions.IsEnabled(builder.Configuration);
        builder.Services
            .AddStartup()
            .AddTelemetry(builder.Configuration)
            .AddDatabase(builder.Configuration)
            .AddHealth()
            .AddScheduler()
            .AddEngine()
            .AddFeed()
            .AddWebhooks()
            .AddApi();
        if (withSlack) builder.Services.AddSlackStages(builder.Configuration);
        else builder.Services.AddHeadlessConfiguration(builder.Configuration);

        var app = builder.Build();
        app.MapApi();
        app.MapHealth();
        app.MapMetrics();
        if (withSlack)
        {
            app.MapSlackEvents();
            app.MapGestures();
        }
        return app;
    }

    private static void AddSlackStages(this IServiceCollection services, IConfiguration configuration) => services
        .AddSlackClient(configuration)
        .AddSocketMode(configuration)
        .AddSlaBuddyConfiguration(configuration)
        .AddRoster(configuration)
        .AddIntake(configuration)
        .AddGestures()
        .AddHelpdeskHearing()
        .AddDelivery(configuration);

    /// <summary>A host with nothing but configuration, logs and the database: for commands that do one thing.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Configuration is read once: a watched file would cost a kernel watch for each host.
        var builder = WebApplication.CreateBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        return builder;
    }
}
