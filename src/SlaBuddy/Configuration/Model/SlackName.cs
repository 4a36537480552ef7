using System.Text.RegularExpressions;

namespace SlaBuddy.Configuration.Model;

/// <summary>A name or id of Slack's as a person wrote it. Slack's names are lower case, its ids upper.</summary>
internal sealed partial record SlackName(string Text, Place Place)
{
    public bool IsChannelId => ChannelId().IsMatch(Text);

    public bool IsUserId => UserId().IsMatch(Text);

    public bool IsUserGroupId => UserGroupId().IsMatch(Text);

    public bool IsIntegrationId => IntegrationId().IsMatch(Text);

    public bool IsEmail => Email().IsMatch(Text);

    /// <summary>The name without the sign it may be written with.</summary>
    public string Bare => Text.TrimStart('#', '@');

    [GeneratedRegex(@"^[CG][A-Z0-9]{2,}\z")]
    private static partial Regex ChannelId();

    [GeneratedRegex(@"^[UW][A-Z0-9]{2,}\z")]
    private static partial Regex UserId();

    [GeneratedRegex(@"^S[A-Z0-9]{2,}\z")]
    private static partial Regex UserGroupId();

    [GeneratedRegex(@"^[AB][A-Z0-9]{2,}\z")]
    private static partial Regex IntegrationId();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+\z")]
    private static partial Regex Email();
}
