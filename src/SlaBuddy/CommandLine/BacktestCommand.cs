using System.CommandLine;
using Microsoft.Extensions.Options;
using Npgsql;
using SlaBuddy.Backtest;
using SlaBuddy.Backtest.Report;
using SlaBuddy.Backtest.Scratch;
using SlaBuddy.Database;
using SlaBuddy.Hosting;
using Spectre.Console;

namespace SlaBuddy.CommandLine;

/// <summary><c>backtest</c>: what the time of a Slack export would have looked like under a file's policies.</summary>
internal static class BacktestCommand
{
    private const int WidthWithoutTerminal = 120;

    public static Command Create()
    {
        var export = new Option<FileSystemInfo>("--slack-export")
        {
            Description = "A Slack export: the ZIP, or the folder it was unpacked to.",
            HelpName = "ZIP|DIR",
            Required = true,
        }.AcceptExistingOnly();
        var policies = new Option<FileInfo>("--policies")
        {
            Description = "The team's file with channels, policies and rules, such as sla-buddy.yaml.",
            HelpName = "FILE",
            Required = true,
        }.AcceptExistingOnly();
        var agents = new Option<FileInfo>("--agents")
        {
            Description = "Whose reply is an answer: one Slack user id a line; a name may follow. The others are customers.",
            HelpName = "FILE",
            Required = true,
        }.AcceptExistingOnly();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var tickets = new Option<FileInfo?>("--tickets")
        {
            Description = "Also write a CSV file with a line for every ticket.",
            HelpName = "FILE.csv",
        };
        var backtest = new Command("backtest",
            "Show what the time of a Slack export would have looked like under a file's policies. Tells Slack nothing.")
        {
            export, policies, agents, json, tickets,
        };
        backtest.SetAction((result, ct) => RunAsync(
            new BacktestRequest(
                result.GetRequiredValue(export).FullName, result.GetRequiredValue(policies).FullName,
                result.GetRequiredValue(agents).FullName, result.GetValue(tickets) is not null),
            result.GetValue(tickets), result.GetValue(json), result.InvocationConfiguration, ct));
        return backtest;
    }

    private static async Task<int> RunAsync(
        BacktestRequest request, FileInfo? ticketsFile, bool json, InvocationConfiguration streams, CancellationToken ct)
    {
        using var stop = new StopSignals(ct);
        try
        {
            // Opened first: a year is not judged in vain for a file that cannot be written.
            await using var csv = ticketsFile is null ? null : OpenTickets(ticketsFile);
            var report = await JudgeAsync(request, json, streams.Error, stop.Token);
            if (csv is not null) await WriteTicketsAsync(csv, report);
            if (json) await streams.Output.WriteLineAsync(JsonReport.Of(report));
            else new TerminalReport(CommandConsole.Create(streams.Output, WidthWithoutTerminal)).Show(report);
            return ExitCode.Fine;
        }
        catch (BacktestFaultsException faults)
        {
            await streams.Error.WriteLineAsync(faults.Message);
            return ExitCode.No;
        }
        catch (NpgsqlException fault)
        {
            throw new DatabaseFaultException($"The back-test's database failed: {fault.Message}.",
                "Try again; if it fails the same way, look into the server's log.", fault);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            await streams.Error.WriteLineAsync("Stopped; nothing is left behind.");
            return ExitCode.No;
        }
    }

    private static async Task<BacktestReport> JudgeAsync(
        BacktestRequest request, bool json, TextWriter errors, CancellationToken ct)
    {
        var builder = SlaBuddyHost.CreateBuilder([]);
        builder.Services.AddStartup().AddDatabase(builder.Configuration);
        // Everything it has to say is the report.
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var services = app.Services;
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var loggers = services.GetRequiredService<ILoggerFactory>();
        var address = services.GetRequiredService<DatabaseAddress>();
        // A server starts and stops in real time.
        var clock = TimeProvider.System;
        IScratchServer server = address.IsEmbedded
            ? new PrivateServer(options, loggers, clock)
            : new GivenServer(address, options, loggers, clock);

        Task<BacktestReport> RunAsync(IProgress<BacktestStep> progress) =>
            new BacktestRun(server, options, clock, progress).RunAsync(request, ct);
        return json ? await RunAsync(new Progress<BacktestStep>())
            : Console.IsOutputRedirected || Console.IsErrorRedirected ? await RunAsync(new LineProgress(errors))
            : await BarProgress.ShowAsync(AnsiConsole.Console, RunAsync);
    }

    private static FileStream OpenTickets(FileInfo file)
    {
        try
        {
            return new FileStream(file.FullName, FileMode.OpenOrCreate, FileAccess.Write);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new BacktestFaultsException(file.FullName, $"It cannot be written: {refusal.Message}",
                "Let --tickets name a file in a folder that exists and that you may write to.");
        }
    }

    private static async Task WriteTicketsAsync(FileStream file, BacktestReport report)
    {
        file.SetLength(0);
        await using var writer = new StreamWriter(file);
        await TicketsCsv.WriteAsync(writer, report.Tickets);
    }
}
