using System.Collections.Immutable;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Import;

/// <summary>What a Slack export holds, read and checked.</summary>
internal sealed record SlackExport(ImmutableArray<ExportUser> Users, ImmutableArray<ExportChannel> Channels,
    ImmutableDictionary<string, ImmutableArray<ExportMessage>> Messages, ImmutableHashSet<string> AgentIds)
{
    private const string AgentsFile = "agents.txt";

    /// <summary>
    /// Reads a ZIP or a folder. Agents come from <paramref name="agentsPath"/>, else from the export's own list.
    /// </summary>
    public static SlackExport Read(string source, string? agentsPath = null) => ExportFiles.Read(source, files =>
    {
        var channels = files.Json<ImmutableArray<ExportChannel>>("channels.json");
        var users = files.Json<ImmutableArray<ExportUser>>("users.json");
        foreach (var user in users.Where(user => user.Id.Length == 0))
            throw new ImportFaultException($"{source}/users.json", $"user '{user.Name}' has no id", "Export it again");
        foreach (var channel in channels.Where(channel => channel.Id.Length == 0 || channel.Name.Length == 0))
            throw new ImportFaultException(
                $"{source}/channels.json", $"channel '{channel.Name}' lacks its id or name", "Export it again");
        return new SlackExport(users, channels,
            channels.ToImmutableDictionary(channel => channel.Id, channel => ReadMessages(source, files, channel)),
            ReadAgents(source, files, agentsPath, users));
    });

    private static ImmutableArray<ExportMessage> ReadMessages(string source, ExportFiles files, ExportChannel channel)
    {
        var messages = ImmutableSortedDictionary.CreateBuilder<string, ExportMessage>(StringComparer.Ordinal);
        foreach (var name in files.Names.Where(name => name.StartsWith($"{channel.Name}/", StringComparison.Ordinal)
            && name.EndsWith(".json", StringComparison.Ordinal)))
        {
            foreach (var message in files.Json<ImmutableArray<ExportMessage>>(name))
            {
                if (!Timestamp.TryMicroseconds(message.Ts, out var at)
                    || (message.ThreadTs is { } root && !Timestamp.TryMicroseconds(root, out _)))
                    throw new ImportFaultException(
                        $"{source}/{name}", $"a message's ts '{message.Ts}' is no Slack timestamp",
                        "Mend the file or leave the message out");
                messages[Timestamp.FromMicroseconds(at)] = message;
            }
        }
        return [.. messages.Values];
    }

    private static ImmutableHashSet<string> ReadAgents(string source, ExportFiles files, string? agentsPath,
        ImmutableArray<ExportUser> users)
    {
        if (agentsPath is not null && !File.Exists(agentsPath))
            throw new ImportFaultException(agentsPath, "there is no such file",
                "Give a file with one agent's user id a line; a name may follow the id");
        var lines = agentsPath is not null ? File.ReadAllLines(agentsPath) : files.Has(AgentsFile)
            ? files.Lines(AgentsFile) : [];
        var known = users.Select(user => user.Id).ToHashSet();
        var agents = lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split([' ', '\t', ','], 2)[0]).ToImmutableHashSet();
        if (agents.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
            throw new ImportFaultException(
                agentsPath ?? $"{source}/{AgentsFile}", $"'{stranger}' is nobody in users.json",
                "Give one user id a line; a name may follow the id");
        return agents;
    }
}
