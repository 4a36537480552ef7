using System.Text.RegularExpressions;
using SlaBuddy.Sandbox.Chat;

namespace SlaBuddy.Sandbox.Pages.Writing;

/// <summary>The two of Slack's own commands that decide whether an app hears of a channel.</summary>
internal static partial class SlackCommand
{
    public const string Invite = "/invite";
    public const string Remove = "/remove";

    /// <summary>Does it; false if the command is not one of Slack's own.</summary>
    public static bool Run(Workspace workspace, string userId, string channel, string[] words)
    {
        if (words is not [Invite or Remove, ..]) return false;
        var people = Named().Matches(SlackText.FromPerson(words.Length > 1 ? words[1] : "", workspace))
            .Select(match => match.Groups[1].Value).ToArray();
        if (people.Length == 0)
        {
            workspace.Whisper(
                channel, userId, $"Name somebody, as in {words[0]} @{workspace.Bot.Name}.", fromSlackbot: true);
        }
        foreach (var person in people)
        {
            if (words[0] == Invite) workspace.Join(channel, person);
            else workspace.Leave(channel, person, userId);
        }
        return true;
    }

    [GeneratedRegex("<@(\\w+)>")]
    private static partial Regex Named();
}
