using SlaBuddy.Backtest.Export;
using SlaBuddy.Backtest.Report;
using SlaBuddy.Backtest.Scratch;
using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;
using SlaBuddy.Database;

namespace SlaBuddy.Backtest;

/// <summary>Answers what the time an export covers would have looked like under a file's policies.</summary>
internal sealed class BacktestRun(
    IScratchServer server, DatabaseOptions options, TimeProvider clock, IProgress<BacktestStep> progress)
{
    /// <exception cref="BacktestFaultsException">What was given cannot be judged.</exception>
    /// <exception cref="DatabaseFaultException">There is no database to judge it in.</exception>
    public async Task<BacktestReport> RunAsync(BacktestRequest request, CancellationToken ct)
    {
        // The database starts while the files are read: either takes about as long as the other.
        await using var coming = new ComingDatabase(server, options, clock, ct);
        var faults = new StartupFaults();
        var team = ReadTeam(request.PoliciesPath, faults);
        var agents = AgentsFile.Read(request.AgentsPath, faults);
        ThrowIfFatal(faults);
        using var export = SlackExport.Open(request.ExportPath);
        var exportName = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.ExportPath)));
        var channels = new ChannelChoice(export, exportName, faults).Choose(team!);
        ThrowIfFatal(faults);

        var reader = new ChannelReader(export, faults);
        var messages = ReadMessages(export, reader, exportName, channels, ct);
        var end = Replay.Instant(Math.Max(messages[^1].At, reader.ReadEnd()));
        TellOfSilentAgents(agents, messages, request.AgentsPath, faults);
        if (!coming.IsThere) progress.Report(new("Preparing a database", 0, 0));
        var database = await coming.DataSourceAsync();
        await new Replay(database, progress).RunAsync(
            team!, channels, agents, export.People, messages, end, Path.GetFileName(request.PoliciesPath), ct);

        progress.Report(new("Counting", 0, 0));
        return await new ReportReader(database).ReadAsync(
            new BacktestSubject(exportName, Path.GetFileName(request.PoliciesPath), messages.Length,
                Replay.Instant(messages[0].At), end,
                [.. channels.Select(it => it.Exported.Shown)], [.. team!.Policies.Select(it => it.Id)],
                [.. faults.All.Select(it => new BacktestNotice(it.Where, it.What, it.Remedy))]),
            request.WantsTickets, ct);
    }

    private static TeamConfiguration? ReadTeam(string path, StartupFaults faults)
    {
        var reading = ConfigurationReader.ReadFile(path);
        faults.AddRange(reading.Faults);
        return reading.Configuration;
    }

    private DatedMessage[] ReadMessages(
        SlackExport export, ChannelReader reader, string exportName, IReadOnlyList<ChosenChannel> channels,
        CancellationToken ct)
    {
        var files = channels.Sum(channel => export.DaysOf(channel.Exported).Count);
        var read = 0;
        DatedMessage[] messages =
        [
            .. channels
                .SelectMany(channel => reader.Read(channel.Exported, channel.Settings.Kind,
                    () => progress.Report(new("Reading the export", ++read, files)), ct))
                .OrderBy(message => message.At),
        ];
        return messages.Length > 0 ? messages : throw new BacktestFaultsException(exportName,
            $"There is no message in {string.Join(", ", channels.Select(channel => channel.Exported.Shown))}.",
            "Export a time in which somebody wrote there.");
    }

    private static void TellOfSilentAgents(
        IReadOnlyList<string> agents, DatedMessage[] messages, string path, StartupFaults faults)
    {
        var authors = messages.Select(it => it.Message.UserId).ToHashSet(StringComparer.Ordinal);
        if (!agents.Any(authors.Contains))
            faults.Warn(Path.GetFileName(path), "None of the agents wrote anything in these channels.",
                "Check that the ids are of this workspace; as it is, nothing counts as answered.");
    }

    private static void ThrowIfFatal(StartupFaults faults)
    {
        if (faults.AnyFatal)
            throw new BacktestFaultsException([.. faults.All.Where(it => it.Severity == Severity.Fatal)]);
    }
}
