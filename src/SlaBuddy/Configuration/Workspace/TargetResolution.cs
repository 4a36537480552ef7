using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>Finds what the names in the ladders are: a user group, a person or a channel.</summary>
internal sealed class TargetResolution(WorkspaceDirectory directory, ChannelResolution channels, StartupFaults faults)
{
    public async Task<IReadOnlyDictionary<string, ResolvedTarget>> ResolveAsync(
        TeamConfiguration team, CancellationToken ct)
    {
        var targets = new SortedDictionary<string, ResolvedTarget>(StringComparer.Ordinal);
        foreach (var (name, meant) in Named(team))
            if (await ResolveOneAsync(name, meant, Remedy(name, team), ct) is { } target)
                targets[name] = target;
        return targets;
    }

    private static string Remedy(string name, TeamConfiguration team) =>
        team.Roster.LeadsTarget == name && !team.Targets.ContainsKey(name)
            ? "Correct leads under roster; until then gaps are told to nobody by name."
            : $"Say in targets what \"{name}\" is here: a user group's handle, an e-mail address or an id. "
                + "Until then its levels go to whom the next level tells.";

    private static Dictionary<string, SlackName> Named(TeamConfiguration team)
    {
        var named = new Dictionary<string, SlackName>(team.Targets, StringComparer.Ordinal);
        foreach (var level in team.Policies.SelectMany(policy => policy.Ladder).Where(level => level.NamesSomebody))
            named.TryAdd(level.Who, new(level.Who, level.Place));
        if (team.Roster is { LeadsTarget: { } name, Leads: { } leads }) named.TryAdd(name, leads);
        return named;
    }

    private async Task<ResolvedTarget?> ResolveOneAsync(
        string name, SlackName meant, string remedy, CancellationToken ct)
    {
        if (meant.IsChannelId || meant.Text[0] == '#')
            return await channels.ResolveAsync(meant, ct) is { } channel ? new("channel", channel.Id) : null;

        if (!meant.IsUserId && !meant.IsEmail && await directory.FindUserGroupAsync(meant, ct) is { } group)
            return new("usergroup", group.Id);
        if (!meant.IsUserGroupId && await directory.FindPersonAsync(meant, ct) is { } person)
            return new("user", person.Id);

        var asWhat = meant.Text == name || "@" + meant.Text == name ? "" : $", which stands for {name},";
        var near = NearMiss.Ask(meant.Text, await directory.HandlesAsync(ct));
        faults.LeftOut(
            meant.Place.ToString(), $"{meant.Text}{asWhat} is nobody in this workspace.{near}", remedy);
        return null;
    }
}
