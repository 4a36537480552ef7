using System.Collections.Immutable;

namespace SlaBuddy.Sandbox.Chat;

/// <summary>Emoji on messages. An emoji goes by its name, with or without colons.</summary>
internal sealed partial class Workspace
{
    /// <summary>Puts an emoji on a message; false if this person's is there already.</summary>
    public bool React(string userId, string channel, string ts, string emoji) =>
        ChangeReaction(channel, ts, emoji, users => users.Contains(userId) ? users : users.Add(userId),
            (message, name) => new WorkspaceChange.Reacted(message, userId, name));

    /// <summary>Takes one's own emoji away; false if there was none.</summary>
    public bool Unreact(string userId, string channel, string ts, string emoji) =>
        ChangeReaction(channel, ts, emoji, users => users.Remove(userId),
            (message, name) => new WorkspaceChange.Unreacted(message, userId, name));

    private bool ChangeReaction(string channel, string ts, string emoji,
        Func<ImmutableArray<string>, ImmutableArray<string>> change, Func<Message, string, WorkspaceChange> happened)
    {
        var (channelId, name) = (Directory.Channel(channel).Id, emoji.Trim(':'));
        lock (_gate)
        {
            var timeline = TimelineOf(channelId);
            var message = timeline.Find(ts) ?? throw NoSuchMessage(channel, ts);
            var reaction = message.Reactions.FirstOrDefault(one => one.Name == name) ?? new Reaction(name, []);
            var users = change(reaction.Users);
            if (users.Length == reaction.Users.Length) return false;

            var others = message.Reactions.Remove(reaction);
            var changed = message with
            {
                Reactions = users.IsEmpty ? others
                    : message.Reactions.Contains(reaction)
                        ? message.Reactions.Replace(reaction, reaction with { Users = users })
                        : others.Add(reaction with { Users = users }),
            };
            timeline.Replace(changed);
            Tell(happened(changed, name));
            return true;
        }
    }
}
