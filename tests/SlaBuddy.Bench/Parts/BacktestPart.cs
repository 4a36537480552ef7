using SlaBuddy.Bench.Backtests;
using SlaBuddy.Bench.Measuring;
using Spectre.Console;

namespace SlaBuddy.Bench.Parts;

/// <summary>How fast the service's <c>backtest</c> judges a Slack export, from its start to its answer.</summary>
internal sealed class BacktestPart : IPart
{
    public const string Name = "backtest";

    private const int Tickets = 5_000;

    public string Title => "Back-test";

    public async Task RunAsync(BenchContext bench, CancellationToken ct)
    {
        if (bench.Options.Service is not { Exists: true } service)
        {
            AnsiConsole.MarkupLine("[yellow]The back-test is left out: --service does not name the built service.[/]");
            return;
        }

        using var made = GeneratedExport.Create(bench.Options.Scaled(Tickets));
        using var given = GivenExport.Find();
        bench.Progress.Begin(Title, bench.Options.Repeats * (given is null ? 1 : 2));
        var command = new BacktestCommand(service, bench.Cluster, bench.Clock);
        var name = $"a generated export of {made.Messages} messages";
        await MeasureAsync(bench, command, name, made.Files, made.Messages, ct);
        if (given is null) return;
        var seconds = await MeasureAsync(bench, command, "racket-2018", given.Files, null, ct);
        bench.Results.AtMost("Back-test of racket-2018", seconds, "s", 5);
    }

    private static async Task<double> MeasureAsync(
        BenchContext bench,
        BacktestCommand command,
        string name,
        ExportFiles files,
        int? messages,
        CancellationToken ct)
    {
        var seconds = new List<double>();
        var rates = new List<double>();
        for (var repeat = 0; repeat < bench.Options.Repeats; repeat++)
        {
            var (took, judged) = await command.RunAsync(files, ct);
            if (messages is not null && judged != messages)
            {
                throw new BenchFaultException($"The back-test judged {judged} messages of {messages}.");
            }

            seconds.Add(took.TotalSeconds);
            rates.Add(judged / took.TotalSeconds);
            bench.Progress.Advance();
        }

        bench.Results.Add(new(Name, $"{name}, from start to answer", "s", seconds));
        bench.Results.Add(new(Name, $"{name}, speed", "messages/s", rates));
        return seconds.Median();
    }
}
