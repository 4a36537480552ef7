using System.CommandLine;

namespace SlaBuddy.Bench.CommandLine;

/// <summary><c>engine</c>: intake, firing, the due check, the back-test and the peers.</summary>
internal static class EngineCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "A tenth of the work: a look, not a measurement." };
        var only = new Option<string[]>("--only")
        {
            Description = $"Measure these parts alone: {string.Join(", ", EngineParts.Names)}.",
            AllowMultipleArgumentsPerToken = true,
        };
        only.AcceptOnlyFromAmong([.. EngineParts.Names]);
        var repeats = new Option<int>("--repeats")
        {
            Description = "How often each is measured.",
            DefaultValueFactory = _ => 5,
        };
        repeats.Validators.Add(result =>
        {
            if (result.GetValue(repeats) is < 1 or > 100) result.AddError("--repeats is a number from 1 to 100.");
        });
        var json = new Option<FileInfo?>("--json")
        {
            Description = "Where the figures go; a new file in bench-results unless given.",
        };
        var markdown = new Option<FileInfo?>("--markdown")
        {
            Description = "A page, such as docs/benchmarks.md, whose newest run is to be replaced by this one.",
        };
        var peers = new Option<DirectoryInfo?>("--peers")
        {
            Description = "The folder with the peers' npm packages; without one those peers are left out.",
        };
        var service = new Option<FileInfo?>("--service")
        {
            Description = "The built service, for the back-test; without one that is left out.",
        };
        var engine = new Command("engine", "The SLA engine, side by side with its peers.")
        {
            quick, only, repeats, json, markdown, peers, service,
        };
        engine.SetAction((result, ct) => RunAsync(
            new BenchOptions
            {
                Quick = result.GetValue(quick),
                Only = result.GetValue(only) is { Length: > 0 } names ? names : EngineParts.Names,
                Repeats = result.GetValue(repeats),
                Json = result.GetValue(json),
                Markdown = result.GetValue(markdown),
                Peers = result.GetValue(peers),
                Service = result.GetValue(service),
            },
            ct));
        return engine;
    }

    private static Task<int> RunAsync(BenchOptions options, CancellationToken ct) =>
        BenchRun.RunAsync(options, [.. EngineParts.Create(options.Only)], ct);
}
