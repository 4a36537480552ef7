// Opens a ticket, puts it under a policy, lets its clock stand still while a vendor is at work, and hears over a webhook when the
// promise comes near and when it is broken.
//
//     SLABUDDY_URL=http://localhost:5050 SLABUDDY_KEY=slab_… dotnet run -- gold
//
// The service must reach this program: HOOK_URL says how, where it is not on the same machine. For a receiver on the same machine it is
// started with Webhooks__AllowHttp=true and Webhooks__AllowedNetworks=127.0.0.1/32.

using System.Collections.Concurrent;
using SlaBuddy.Client;

var policy = args is [var given, ..] ? given : "gold";
var listenOn = Setting("LISTEN_ON", "http://127.0.0.1:5070");

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(listenOn);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSlaBuddyClient(options =>
{
    options.BaseAddress = new(Setting("SLABUDDY_URL", "http://localhost:5050"));
    options.ApiKey = Setting("SLABUDDY_KEY");
});
await using var app = builder.Build();
var client = app.Services.GetRequiredService<SlaBuddyClient>();

var webhook = await client.Webhooks.CreateAsync(new()
{
    Url = Setting("HOOK_URL", listenOn + "/hooks"), Description = "the vendor example",
    Types = [EventType.TimerPaused, EventType.TimerResumed, EventType.TimerApproachingBreach, EventType.TimerBreached],
});
var dealtWith = new ConcurrentDictionary<string, bool>();
var over = new TaskCompletionSource();

// The secret is shown once, when the webhook is made. What is not signed with it never comes as far as this.
app.MapSlaBuddyWebhook("/hooks", webhook.Secret, (told, _) =>
{
    // At least once means that it may come twice.
    if (told.Event is not TimerEvent { Timer.Metric: SlaMetric.FirstResponse } timer || !dealtWith.TryAdd(told.MessageId, true))
        return Task.CompletedTask;
    Console.WriteLine(timer.Type switch
    {
        EventType.TimerPaused => $"webhook: the clock of ticket {timer.Ticket.TicketId} stands still",
        EventType.TimerResumed => $"webhook: it goes on, due at {timer.Timer.DueAt:HH:mm}",
        EventType.TimerApproachingBreach => $"webhook: {timer.Timer.WarnBefore!.Value.TotalMinutes} min left to answer",
        _ => $"webhook: the promise was broken at {timer.At:HH:mm}",
    });
    if (timer.Type == EventType.TimerBreached) over.SetResult();
    return Task.CompletedTask;
});
await app.StartAsync();

try
{
    var ticket = await client.Tickets.OpenAsync(new() { Facts = new() { ["customer"] = "ACME" }, RequesterId = "order-1017" });
    var started = await client.Slas.StartAsync(ticket.TicketId, policy);
    Console.WriteLine($"ticket {ticket.TicketId} is under {started.Policy!.Name}, an answer is due at {started.Slas[0].DueAt:HH:mm}");

    await client.Slas.PauseAsync(ticket.TicketId, PauseReason.WaitingOnVendor, duration: TimeSpan.FromHours(2));
    Console.WriteLine("a vendor is at work; press Enter when that is over");
    await Console.In.ReadLineAsync();
    await client.Slas.ResumeAsync(ticket.TicketId);

    await over.Task;
    await client.Tickets.RecordReplyAsync(ticket.TicketId, by: "ana");
    var ended = await client.Slas.GetAsync(ticket.TicketId);
    Console.WriteLine($"answered; the promise was {ended.Slas[0].State}");
}
finally
{
    await client.Webhooks.DeleteAsync(webhook.WebhookId);
    await app.StopAsync();
}

static string Setting(string name, string? usual = null) =>
    Environment.GetEnvironmentVariable(name) ?? usual ?? throw new InvalidOperationException($"Set {name}; the head of Program.cs says how.");
