using SlaBuddy.Api.Access;
using SlaBuddy.Api.Agents;
using SlaBuddy.Api.Audit;
using SlaBuddy.Api.Channels;
using SlaBuddy.Api.Document;
using SlaBuddy.Api.Escalations;
using SlaBuddy.Api.Events;
using SlaBuddy.Api.History;
using SlaBuddy.Api.Limits;
using SlaBuddy.Api.Notifications;
using SlaBuddy.Api.Page;
using SlaBuddy.Api.Policies;
using SlaBuddy.Api.Problems;
using SlaBuddy.Api.Reports;
using SlaBuddy.Api.Roster;
using SlaBuddy.Api.Slas;
using SlaBuddy.Api.Tickets;
using SlaBuddy.Api.Validation;
using SlaBuddy.Api.Webhooks;
using SlaBuddy.Api.Writing;
using SlaBuddy.Webhooks;

namespace SlaBuddy.Api;

/// <summary>The REST API: <c>/api/v1</c> behind keys.</summary>
internal static class ApiExtensions
{
    private const string Root = "/api";

    private static readonly string[] Roots = [Root, "/openapi", "/docs", "/metrics"];

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddSingleton<ApiDatabase>();
        services.AddSingleton<ApiTeam>();
        services.AddWebhookAddresses().AddSingleton<WebhookAddress>();
        services.AddSingleton<PolicyDesk>();
        services.AddSingleton<ChannelDoor>();
        return services.AddApiAccess().AddApiWriting().AddApiValidation().AddEvents().AddApiDocument().AddDocsPage();
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, api => api.UseMiddleware<ProblemMiddleware>());
        app.UseRouting();
        app.UseAuthentication();
        app.UseWhen(IsForPrograms, api => api.UseMiddleware<CallLimit>());
        app.UseAuthorization();
        app.UseWhen(IsApi, api => api.UseMiddleware<KeptBody>().UseMiddleware<CallCheck>());

        var v1 = app.MapGroup(Root + "/v1");
        v1.MapTickets();
        v1.MapSlas();
        v1.MapHistory();
        v1.MapEvents();
        v1.MapRoster();
        v1.MapWebhooks();
        v1.MapPolicies();
        v1.MapChannels();
        v1.MapAgents();
        v1.MapEscalations();
        v1.MapNotifications();
        v1.MapReports();
        v1.MapAudit();
        app.MapApiDocument();
        app.MapDocsPage();
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments(Root);

    // What Slack and probes ask for is answered in its own way.
    private static bool IsForPrograms(HttpContext http) => Roots.Any(root => http.Request.Path.StartsWithSegments(root));
}
