using Microsoft.OpenApi;

namespace SlaBuddy.Api.Document;

/// <summary>The parts of the API, in the order in which to read them.</summary>
internal static class ApiTags
{
    private static readonly (string Name, string Description)[] All =
    [
        ("Tickets", "What customers asked for: open, answer, resolve, and see how each stands."),
        ("SLAs", "The promised times of a ticket: start, pause, resume, postpone and explain them."),
        ("History", "What happened to tickets, in one order that can be followed."),
        ("Events", "The same as it happens, as a stream."),
        ("Policies", "Targets, ladders and calendars as code, in immutable versions."),
        ("Channels", "The Slack channels that are watched."),
        ("Agents", "The people whose reply is an answer."),
        ("Roster", "Who is on shift, and what was said over the calendar."),
        ("Escalations", "The levels that were told, when, and to whom."),
        ("Notifications", "What was told to Slack, is being told, or could not be."),
        ("Reports", "How promises were kept."),
        ("Webhooks", "Who is told of what happens, and what became of each delivery."),
        ("Audit", "Who changed what through this API."),
    ];

    public static void Describe(OpenApiDocument document)
    {
        var used = document.Operations().SelectMany(operation => operation.Tags!).Select(tag => tag.Name)
            .ToHashSet(StringComparer.Ordinal);
        document.Tags = All.Where(tag => used.Contains(tag.Name))
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
    }
}
