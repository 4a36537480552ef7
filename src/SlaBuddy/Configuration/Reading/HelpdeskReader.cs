using System.Text.RegularExpressions;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary><c>helpdesk</c> of a channel: who knows whether its tickets are answered.</summary>
internal static partial class HelpdeskReader
{
    private static readonly Dictionary<string, HelpdeskKind> Kinds = new()
    {
        ["zendesk"] = HelpdeskKind.Zendesk,
        ["freshdesk"] = HelpdeskKind.Freshdesk,
    };

    public static HelpdeskSettings? Read(Section channel)
    {
        if (channel.Sub("helpdesk") is not { } section) return null;
        if (!section.Has("kind"))
            section.Faults.Add(section.Place, "This helpdesk has no kind.", "Add kind: zendesk or kind: freshdesk.");
        var kind = section.Choice("kind", Kinds);
        var name = Name(section) ?? kind?.ToString().ToLowerInvariant();
        var url = Url(section);
        var fact = section.Text("ticket_fact") ?? HelpdeskSettings.DefaultTicketFact;
        section.Close();
        return kind is null || name is null || url is null ? null : new(name, kind.Value, url, fact, section.Place);
    }

    /// <summary>One name is one helpdesk, and the number of its tickets must be a fact somebody finds.</summary>
    public static void Compare(IReadOnlyList<ChannelSettings> channels, FileFaults faults)
    {
        var connected = channels.Where(channel => channel.Helpdesk is not null).ToArray();
        foreach (var same in connected.GroupBy(channel => channel.Helpdesk!.Name))
        {
            var first = same.First().Helpdesk!;
            foreach (var other in same.Where(it => (it.Helpdesk!.Url, it.Helpdesk.Kind) != (first.Url, first.Kind)))
                faults.Add(other.Helpdesk!.Place, $"{same.Key} is another helpdesk at {first.Place}.",
                    "Give one of them a name: of its own, and credentials under that name.");
        }
        foreach (var channel in connected.Where(it => !it.FactPatterns.ContainsKey(it.Helpdesk!.TicketFact)))
            faults.Add(channel.Helpdesk!.Place,
                $"No pattern finds {channel.Helpdesk.TicketFact}, so no ticket's number would be known."
                    + NearMiss.Ask(channel.Helpdesk.TicketFact, channel.FactPatterns.Keys),
                $"Add {channel.Helpdesk.TicketFact} to fact_patterns, or name another fact in ticket_fact.");
    }

    private static string? Name(Section section)
    {
        if (section.Scalar("name") is not { } name) return null;
        if (HelpdeskName().IsMatch(name.Value)) return name.Value;
        section.Faults.Add(name.Place, $"\"{Section.Shown(name.Value)}\" cannot be the name of a helpdesk.",
            "Use lower-case letters and digits, a letter first: the settings Helpdesks__<name>__Token carry it.");
        return null;
    }

    private static Uri? Url(Section section)
    {
        const string Remedy = "Write the address that agents open, such as https://acme.zendesk.com.";
        if (!section.Has("url")) section.Faults.Add(section.Place, "This helpdesk has no url.", Remedy);
        if (section.Scalar("url") is not { } written) return null;
        if (!Uri.TryCreate(written.Value, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")
            || url.Query.Length > 0 || url.Fragment.Length > 0)
            // Not quoted back: what stands in the wrong place may be a token.
            section.Faults.Add(written.Place, "url is not the address of a helpdesk.", Remedy);
        else if (url.UserInfo.Length > 0)
            section.Faults.Add(written.Place, "url holds credentials.",
                "Take them out of the file and set them in the environment: Helpdesks__<name>__Token.");
        else if (url is { Scheme: "http", IsLoopback: false })
            section.Faults.Add(written.Place, $"The token would travel to {url.Host} without encryption.",
                "Write https://.");
        else
            return url.AbsolutePath.EndsWith('/') ? url : new UriBuilder(url) { Path = url.AbsolutePath + "/" }.Uri;
        return null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9]{0,62}\z")]
    private static partial Regex HelpdeskName();
}
