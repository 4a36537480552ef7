using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Reading;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Configuration.Workspace;

/// <summary>Finds the user groups whose members are always on shift.</summary>
internal sealed class AlwaysOnResolution(WorkspaceDirectory directory, StartupFaults faults)
{
    public async Task<IReadOnlyList<string>> ResolveAsync(RosterSettings roster, CancellationToken ct)
    {
        var groups = new List<string>();
        foreach (var name in roster.AlwaysOn)
            if (await directory.FindUserGroupAsync(name, ct) is { } group)
                groups.Add(group.Id);
            else
                faults.LeftOut(name.Place.ToString(),
                    $"There is no user group {name.Text}.{NearMiss.Ask(name.Text, await directory.HandlesAsync(ct))}",
                    "Correct its handle; until then its members are not on shift.");
        return [.. groups.Distinct(StringComparer.Ordinal)];
    }
}
