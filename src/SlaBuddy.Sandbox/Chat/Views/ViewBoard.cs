using System.Globalization;
using System.Text.Json;

namespace SlaBuddy.Sandbox.Chat.Views;

/// <summary>Every person's Home of the app, and the modals that lie open before them.</summary>
internal sealed class ViewBoard(Workspace workspace)
{
    /// <summary>How many modals may lie upon each other.</summary>
    public const int MostModals = 3;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, View> _homes = [];
    private readonly Dictionary<string, List<View>> _modals = [];
    private int _lastId;

    public View? HomeOf(string userId)
    {
        lock (_gate) return _homes.GetValueOrDefault(userId);
    }

    /// <summary>The modals before a person, the one on top last.</summary>
    public IReadOnlyList<View> ModalsOf(string userId)
    {
        lock (_gate) return [.. _modals.GetValueOrDefault(userId) ?? []];
    }

    public View? Find(string id)
    {
        lock (_gate) return All().FirstOrDefault(view => view.Id == id);
    }

    public View? FindExternal(string externalId)
    {
        lock (_gate) return All().FirstOrDefault(view => view.ExternalId == externalId);
    }

    public View Publish(string userId, JsonElement content)
    {
        View home;
        lock (_gate) _homes[userId] = home = New(userId, content, _homes.GetValueOrDefault(userId)?.Id, null, null);
        return Told(home);
    }

    /// <summary>Opens a modal alone: whatever lay before the person is gone.</summary>
    public View Open(string userId, JsonElement content)
    {
        View modal;
        lock (_gate) _modals[userId] = [modal = New(userId, content, null, null, null)];
        return Told(modal);
    }

    /// <summary>Lays a modal upon another; null if there is none, or too many.</summary>
    public View? Push(string userId, JsonElement content)
    {
        View modal;
        lock (_gate)
        {
            if (_modals.GetValueOrDefault(userId) is not { Count: > 0 and < MostModals } stack) return null;
            stack.Add(modal = New(userId, content, null, stack[0].Id, stack[^1].Id));
        }
        return Told(modal);
    }

    /// <summary>Puts other content into a view; null if it lies before nobody any more.</summary>
    public View? Update(string id, JsonElement content)
    {
        View changed;
        lock (_gate)
        {
            if (All().FirstOrDefault(view => view.Id == id) is not { } view) return null;
            changed = New(view.UserId, content, id, view.RootId, view.PreviousId);
            if (view.IsHome) _homes[view.UserId] = changed;
            else _modals[view.UserId][_modals[view.UserId].IndexOf(view)] = changed;
        }
        return Told(changed);
    }

    /// <summary>Takes a modal away with all that lies upon it.</summary>
    public void Close(string userId, string id)
    {
        lock (_gate)
        {
            if (_modals.GetValueOrDefault(userId) is not { } stack) return;
            var index = stack.FindIndex(view => view.Id == id);
            if (index < 0) return;
            stack.RemoveRange(index, stack.Count - index);
        }
        workspace.Tell(new WorkspaceChange.ViewsChanged(userId));
    }

    public void Clear(string userId)
    {
        lock (_gate) _modals.Remove(userId);
        workspace.Tell(new WorkspaceChange.ViewsChanged(userId));
    }

    private IEnumerable<View> All() => _homes.Values.Concat(_modals.Values.SelectMany(stack => stack));

    private View New(string userId, JsonElement content, string? id, string? rootId, string? previousId)
    {
        var number = ++_lastId;
        var own = id ?? string.Create(CultureInfo.InvariantCulture, $"V{number:D10}");
        return new View(own, userId, content)
        {
            Hash = string.Create(
                CultureInfo.InvariantCulture, $"{workspace.Clock.GetUtcNow().ToUnixTimeSeconds()}.{number:x8}"),
            RootId = rootId ?? own, PreviousId = previousId,
        };
    }

    private View Told(View view)
    {
        workspace.Tell(new WorkspaceChange.ViewsChanged(view.UserId));
        return view;
    }
}
