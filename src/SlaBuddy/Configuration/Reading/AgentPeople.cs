using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>The agents' <c>people</c>: an address or an id each, or one with the days on which it counts.</summary>
internal sealed record AgentPeople(IReadOnlyList<SlackName> Plain, IReadOnlyList<DatedAgent> Dated)
{
    public static AgentPeople Read(Section agents)
    {
        var items = agents.Value("people") switch
        {
            null => [],
            ListNode list => list.Items,
            var single => [single],
        };
        var dated = items.OfType<MapNode>().Select(map => ReadDated(new(map, "person", agents.Faults)));
        var plain = items.Where(item => item is not MapNode).Select(item => agents.ScalarOf(item, "people"))
            .OfType<ScalarNode>().Select(it => NameReader.Person(it, agents.Faults));
        var people = new AgentPeople([.. plain.OfType<SlackName>()], [.. dated.OfType<DatedAgent>()]);
        people.CheckOverlaps(agents.Faults);
        return people;
    }

    private static DatedAgent? ReadDated(Section section)
    {
        section.RequiredText("person", "Write the e-mail address or the member id, U0123456789.");
        var person = section.Scalar("person") is { } it ? NameReader.Person(it, section.Faults) : null;
        var (from, to) = (section.Date("from"), section.Date("to"));
        if (!section.Has("from") && !section.Has("to"))
            section.Faults.Add(section.Place, "This person has no dates.",
                "Write from: or to: or both, or the address alone without person:.");
        if (from > to)
            section.Faults.Add(section.PlaceOf("to"), "This ends before it begins.", "Write the earlier date in from.");
        section.Close();
        return person is null || from > to ? null : new(person, from, to);
    }

    private void CheckOverlaps(FileFaults faults)
    {
        foreach (var stays in Dated.GroupBy(it => it.Person.Text, StringComparer.OrdinalIgnoreCase))
        {
            var inOrder = stays.OrderBy(it => it.From ?? DateOnly.MinValue).ToArray();
            foreach (var (stay, next) in inOrder.Zip(inOrder.Skip(1)))
                if ((next.From ?? DateOnly.MinValue) <= (stay.To ?? DateOnly.MaxValue))
                    faults.Add(next.Person.Place, $"{stays.Key} stands here for days that another entry has, too.",
                        "Let the entries of one person follow each other.");
            var plain = Plain.FirstOrDefault(it => it.Text.Equals(stays.Key, StringComparison.OrdinalIgnoreCase));
            if (plain is not null)
                faults.Add(plain.Place, $"{stays.Key} stands here without dates and elsewhere with them.",
                    "Keep one of the two.");
        }
    }
}
