using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Frame;

/// <summary>Whether a text names a person: themselves, a group of theirs, or everybody.</summary>
internal sealed class Mentions(Workspace workspace, string userId)
{
    private readonly string[] _signs =
    [
        $"<@{userId}>", $"<@{userId}|", "<!here", "<!channel", "<!everyone",
        .. workspace.Directory.Groups.Where(group => group.Members.Contains(userId))
            .Select(group => $"<!subteam^{group.Id}"),
    ];

    public bool In(string wireText) => _signs.Any(sign => wireText.Contains(sign, StringComparison.Ordinal));
}
