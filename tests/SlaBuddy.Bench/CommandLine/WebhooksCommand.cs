using System.CommandLine;
using SlaBuddy.Bench.Webhooks;

namespace SlaBuddy.Bench.CommandLine;

/// <summary><c>webhooks</c>: whether a bad receiver holds up the others.</summary>
internal static class WebhooksCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "A sixth of the time: a look, not a measurement." };
        var repeats = new Option<int>("--repeats")
        {
            Description = "How often each is measured.",
            DefaultValueFactory = _ => 3,
        };
        var json = new Option<FileInfo?>("--json")
        {
            Description = "Where the figures go; a new file in bench-results unless given.",
        };
        var markdown = new Option<FileInfo?>("--markdown")
        {
            Description = "A page, such as docs/benchmarks.md, whose newest run of this is to be replaced.",
        };
        var webhooks = new Command("webhooks", "How soon receivers hear of things, alone and beside one that fails, hangs, redirects inward or is slow.")
        {
            quick, repeats, json, markdown,
        };
        webhooks.SetAction((result, ct) => BenchRun.RunAsync(
            new BenchOptions
            {
                Name = "webhooks",
                Quick = result.GetValue(quick),
                Only = [],
                Repeats = Math.Clamp(result.GetValue(repeats), 1, 100),
                Json = result.GetValue(json),
                Markdown = result.GetValue(markdown),
            },
            [new WebhooksPart()], ct));
        return webhooks;
    }
}
