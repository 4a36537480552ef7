using System.Collections.Immutable;
using SlaBuddy.Sandbox.Chat;
using SlaBuddy.Sandbox.Google;
using SlaBuddy.Sandbox.Worlds;

namespace SlaBuddy.Sandbox.Import;

/// <summary>
/// A world made of an export. The agents are the workspace's own people and on shift; everyone else comes from another
/// workspace, and so is a customer. The bot is in every channel.
/// </summary>
internal static class ImportedWorld
{
    private const string CustomersTeam = "T0CUSTOMERS";

    /// <param name="export">What was read.</param>
    /// <param name="shiftToNow">Moves everything in time, so that the last message was written just now.</param>
    public static Func<TimeProvider, SandboxWorld> Of(SlackExport export, bool shiftToNow) => clock =>
    {
        var teamId = export.Users.Select(user => user.TeamId).FirstOrDefault(id => !string.IsNullOrEmpty(id))
            ?? "T0IMPORTED";
        var workspace =
            new Workspace(new Team(teamId, "Imported workspace", "imported-workspace"), SandboxWorlds.Bot, clock);
        var agents = export.AgentIds.Order(StringComparer.Ordinal).ToImmutableArray();
        foreach (var user in export.Users)
            workspace.Directory.Add(PersonOf(user, agents.Contains(user.Id) ? teamId : CustomersTeam));
        workspace.Directory.Add(
            new Person("U0HANA", "hana", "Hana", teamId) { Email = "hana@acme.example", Title = "Head of success" });
        workspace.Directory.Add(new UserGroup("S0GROUPSUPPORT", "group-support", "Group Support", agents));

        foreach (var channel in export.Channels) AddChannel(workspace, channel);
        AddStaffChannel(workspace, "C0SLAOPS", "sla-ops", agents);
        AddStaffChannel(workspace, "C0SUCCESS", "success", agents);
        Restore(workspace, export, shiftToNow);
        return new SandboxWorld(workspace, Roster(workspace, agents, clock));
    };

    private static void AddStaffChannel(Workspace workspace, string id, string name, ImmutableArray<string> agents)
    {
        if (workspace.Directory.FindChannel(name) is not null) return;
        SandboxWorlds.AddChannel(workspace, id, name, "", [.. agents, "U0HANA", SandboxWorlds.Bot.UserId]);
    }

    private static void AddChannel(Workspace workspace, ExportChannel channel)
    {
        SandboxWorlds.AddChannel(
            workspace, channel.Id, channel.Name, "", [.. channel.Members, SandboxWorlds.Bot.UserId]);
        if (channel.IsArchived)
            workspace.Directory.Add(workspace.Directory.Channel(channel.Id) with { IsArchived = true });
    }

    private static void Restore(Workspace workspace, SlackExport export, bool shiftToNow)
    {
        var last = export.Messages.Values.SelectMany(messages => messages)
            .Select(message => Timestamp.Microseconds(message.Ts))
            .DefaultIfEmpty().Max();
        var by = shiftToNow && last > 0 ? Timestamp.Microseconds(Timestamp.At(workspace.Clock.GetUtcNow())) - last : 0;
        string Moved(string ts) => Timestamp.FromMicroseconds(Timestamp.Microseconds(ts) + by);

        foreach (var (channelId, messages) in export.Messages)
        {
            foreach (var message in messages)
            {
                workspace.Restore(new Message(channelId, Moved(message.Ts), message.Text ?? "")
                {
                    // An export repeats a root's own ts as its thread_ts.
                    ThreadTs = message.ThreadTs is { } root && root != message.Ts ? Moved(root) : null,
                    UserId = message.User, BotId = message.BotId, Username = message.Username,
                    Subtype = message.Subtype,
                    Blocks = message.Blocks, Attachments = message.Attachments,
                    EditedTs = message.Edited is { Ts: { Length: > 0 } edited } ? Moved(edited) : null,
                    EditedBy = message.Edited?.User,
                });
            }
        }
    }

    private static SandboxCalendar Roster(Workspace workspace, ImmutableArray<string> agents, TimeProvider clock)
    {
        var calendar = new SandboxCalendar(clock);
        calendar.Add(SandboxCalendar.Shifts, "Support shifts");
        var people = agents.Select(id => workspace.Directory.FindPerson(id)!).ToArray();
        ShiftPlan.Fill(calendar, clock, onShift: [.. people.Take(2)], embedded: people.ElementAtOrDefault(2),
            off: people.ElementAtOrDefault(3));
        return calendar;
    }

    private static Person PersonOf(ExportUser user, string teamId) =>
        new(user.Id, user.Name ?? user.Id.ToLowerInvariant(),
        FirstWord(user.Profile?.RealName, user.RealName, user.Name, user.Id), teamId)
    {
        Email = user.Profile?.Email, Title = user.Profile?.Title ?? "", IsBot = user.IsBot, IsDeleted = user.Deleted,
    };

    private static string FirstWord(params string?[] names) => names.First(name => !string.IsNullOrWhiteSpace(name))!;
}
