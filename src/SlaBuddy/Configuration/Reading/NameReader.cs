using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>Reads Slack's names and ids, so that a slip is found here and not by a call that fails.</summary>
internal static class NameReader
{
    private const int LongestName = 120;

    public static SlackName? Channel(Section section, string key) =>
        section.Scalar(key) is { } scalar ? Channel(scalar, section.Faults) : null;

    /// <summary><c>"#support"</c>, <c>support</c> or <c>C0123456789</c>.</summary>
    public static SlackName? Channel(ScalarNode scalar, FileFaults faults)
    {
        var name = new SlackName(scalar.Value, scalar.Place);
        if (name.IsChannelId) return name;
        if (name.Text[0] != '@' && IsPlain(name.Bare) && !name.Bare.Any(char.IsUpper))
            return name with { Text = "#" + name.Bare };
        faults.Add(scalar.Place, $"\"{scalar.Value}\" is not the name of a channel.{Suggest('#', name)}",
            "Write its name as Slack shows it, \"#support\", or its id, C0123456789.");
        return null;
    }

    /// <summary><c>"@support-engineers"</c>, <c>support-engineers</c> or <c>S0123456789</c>.</summary>
    public static SlackName? UserGroup(ScalarNode scalar, FileFaults faults)
    {
        var name = new SlackName(scalar.Value, scalar.Place);
        if (name.IsUserGroupId) return name;
        if (name.Text[0] != '#' && IsPlain(name.Bare) && !name.IsUserId) return name with { Text = "@" + name.Bare };
        faults.Add(scalar.Place, $"\"{scalar.Value}\" is not a user group.{Suggest('@', name)}",
            "Write its handle, \"@support-engineers\", or its id, S0123456789.");
        return null;
    }

    /// <summary>An e-mail address or a user id.</summary>
    public static SlackName? Person(ScalarNode scalar, FileFaults faults)
    {
        var name = new SlackName(scalar.Value, scalar.Place);
        if (name.IsUserId || name.IsEmail) return name;
        faults.Add(scalar.Place, $"\"{scalar.Value}\" is neither an e-mail address nor a user id.",
            "Write ana@example.com, or the member id from the person's Slack profile, U0123456789.");
        return null;
    }

    /// <summary>What a name of a ladder stands for: a handle, a channel, an address or an id.</summary>
    public static SlackName? Target(ScalarNode scalar, FileFaults faults)
    {
        var name = new SlackName(scalar.Value, scalar.Place);
        if (name.IsUserId || name.IsUserGroupId || name.IsChannelId || name.IsEmail) return name;
        if (name.Text[0] is '@' or '#' && IsPlain(name.Bare)) return name;
        faults.Add(scalar.Place, $"\"{scalar.Value}\" names nobody.{Suggest('@', name)}",
            "Write a user group or a person as \"@handle\", an e-mail address, a \"#channel\", or an id.");
        return null;
    }

    private static string Suggest(char sign, SlackName name)
    {
        var plain = name.Bare.Trim().Replace(' ', '-').ToLowerInvariant();
        return IsPlain(plain) && sign + plain != name.Text ? $" Did you mean \"{sign}{plain}\"?" : "";
    }

    // Slack allows letters of every script in names, but no spaces and none of its own signs.
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= LongestName
        && !name.Any(it => char.IsWhiteSpace(it) || char.IsControl(it) || "@#<>\"':,&".Contains(it));
}
