using System.CommandLine;
using SlaBuddy.Bench.Delivery;

namespace SlaBuddy.Bench.CommandLine;

/// <summary><c>delivery</c>: from due to posted, and Slack's methods that are called on the way.</summary>
internal static class DeliveryCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "A tenth of the work: a look, not a measurement." };
        var repeats = new Option<int>("--repeats")
        {
            Description = "How often it is measured.",
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
        var delivery = new Command("delivery", "From due to posted, and how often Slack is asked.")
        {
            quick, repeats, json, markdown,
        };
        delivery.SetAction((result, ct) => BenchRun.RunAsync(
            new BenchOptions
            {
                Name = "delivery",
                Quick = result.GetValue(quick),
                Only = [],
                Repeats = Math.Clamp(result.GetValue(repeats), 1, 100),
                Json = result.GetValue(json),
                Markdown = result.GetValue(markdown),
            },
            [new DeliveryPart()], ct));
        return delivery;
    }
}
