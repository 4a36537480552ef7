using System.CommandLine;
using SlaBuddy.CommandLine.Policies;

namespace SlaBuddy.CommandLine.Outbox;

/// <summary><c>outbox resend</c>: dead letters go into the outbox once more; the service sends them.</summary>
internal static class OutboxResendCommand
{
    public static Command Create()
    {
        var ids = new Argument<long[]>("ID")
        {
            Description = "As \"outbox list\" shows them.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var all = new Option<bool>("--all") { Description = "All that Slack refused for good." };
        var by = new Option<string>("--by")
        {
            Description = "Who asks for it; the tickets' histories say so. Default: the user who runs this.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        var resend = new Command("resend", "Send messages once more that Slack refused for good. The service does it.")
        {
            ids, all, by,
        };
        resend.Validators.Add(result =>
        {
            if (result.GetValue(all) == result.GetValue(ids) is { Length: > 0 }) result.AddError("Give IDs, or --all.");
        });
        resend.SetAction((result, ct) => RunAsync(
            result.GetValue(all) ? null : result.GetValue(ids), result.GetRequiredValue(by),
            result.InvocationConfiguration.Output, ct));
        return resend;
    }

    private static async Task<int> RunAsync(long[]? ids, string by, TextWriter output, CancellationToken ct)
    {
        await using var app = CommandHost.Build<DeadLetters>();
        var letters = app.Services.GetRequiredService<DeadLetters>();
        await letters.RequireMigratedAsync(ct);
        ids ??= [.. (await letters.ListAsync(ct)).Select(letter => letter.Id)];
        var code = ExitCode.Fine;
        foreach (var id in ids)
        {
            var sent = await letters.ResendAsync(id, by, ct);
            if (sent is null) code = ExitCode.No;
            await output.WriteLineAsync(sent switch
            {
                true => $"{id}  goes out again",
                false => $"{id}  need not be told any more: its ticket no longer waits",
                null => $"{id}  is no dead letter; \"SlaBuddy outbox list\" shows those there are",
            });
        }
        if (ids.Length > 1) await output.WriteLineAsync($"{Counted.Of(ids.Length, "message")} looked at.");
        return code;
    }
}
