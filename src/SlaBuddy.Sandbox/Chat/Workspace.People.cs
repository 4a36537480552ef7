namespace SlaBuddy.Sandbox.Chat;

/// <summary>Changes to people, groups and the app itself.</summary>
internal sealed partial class Workspace
{
    public AppState App { get; private set; }

    /// <summary>Puts a person in another's place, by id, and tells the app.</summary>
    public void Change(Person person)
    {
        lock (_gate)
        {
            Directory.Add(person);
            Tell(new WorkspaceChange.PersonChanged(person));
        }
    }

    /// <summary>Makes these people, and nobody else, the members of a user group.</summary>
    public UserGroup SetMembers(string group, IEnumerable<string> members)
    {
        lock (_gate)
        {
            var previous = Directory.FindGroup(group)
                ?? throw new ArgumentException($"There is no user group '{group}' in this workspace.", nameof(group));
            var changed = previous with { Members = [.. members.Distinct()] };
            Directory.Add(changed);
            Tell(new WorkspaceChange.GroupChanged(changed, previous));
            return changed;
        }
    }

    /// <summary>Somebody looks at the app: its <c>home</c>, or the <c>messages</c> with it.</summary>
    public void OpenHome(string userId, string tab = "home")
    {
        OpenDirect(userId);
        Tell(new WorkspaceChange.HomeOpened(userId, tab));
    }

    /// <summary>Revokes the token, removes the app, or installs it again; the app hears of the first two.</summary>
    public void SetApp(AppState state)
    {
        lock (_gate)
        {
            App = state;
            Tell(new WorkspaceChange.AppChanged(state));
        }
    }
}
