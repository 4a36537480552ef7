using System.Globalization;

namespace SlaBuddy.Tests.Roster.Properties;

/// <summary>An event in the calendar: once or recurring, with what was done to its instances.</summary>
/// <param name="Start">What the clocks show where it is meant; midnight, if it is for whole days.</param>
/// <param name="Minutes">How long, by the clocks.</param>
/// <param name="AllDay">Whether it is for whole days, which are the calendar's.</param>
/// <param name="Zone">The zone it is meant in; the calendar's, if null.</param>
/// <param name="Rule">How it recurs, if it does.</param>
/// <param name="Excluded">Which instances were left out from the beginning, counted from the last one backwards.</param>
/// <param name="Changes">What was done to others.</param>
/// <param name="People">Who is invited and comes.</param>
/// <param name="Declined">Who is invited and does not.</param>
/// <param name="Product">The product team it is spent with; empty: some; null: it is an ordinary one.</param>
/// <param name="Free">Whether the calendar says that those invited are free meanwhile.</param>
internal sealed record RosteredShift(DateTime Start, int Minutes, bool AllDay, string? Zone, ShiftRule? Rule,
    IReadOnlyList<int> Excluded, IReadOnlyList<ShiftChange> Changes, IReadOnlyList<int> People, int? Declined,
    string? Product, bool Free)
{
    public DateTime End => Start.AddMinutes(Minutes);

    public static string TitleOf(string? product) => product switch
    {
        null => "Support",
        "" => "Embedded",
        _ => $"Embedded: {product}",
    };

    public IEnumerable<RosteredShift> Simpler()
    {
        foreach (var change in Changes) yield return this with { Changes = [.. Changes.Where(it => it != change)] };
        if (Excluded.Count > 0) yield return this with { Excluded = [] };
        if (Rule is { Count: not null } or { Until: not null })
            yield return this with { Rule = Rule with { Count = null, Until = null } };
        if (Rule is not null && Changes.Count == 0) yield return this with { Rule = null, Excluded = [] };
        if (People.Count > 1) yield return this with { People = [People[0]] };
        if (Declined is not null) yield return this with { Declined = null };
        if (Product is not null) yield return this with { Product = null };
        if (Zone is not null) yield return this with { Zone = null };
    }

    public override string ToString()
    {
        var recurring = Rule is null ? "" : $" {Rule.Floating(Start)}";
        var excluded = Excluded.Count == 0 ? "" : $" without {string.Join(", ", Excluded)} from the end";
        var changes = string.Concat(Changes.Select(change => $"\n      {change}"));
        var people = string.Join(", ", People.Select(Crew.IdOf)) + (Declined is { } who ? $", not {Crew.IdOf(who)}" : "");
        var start = Start.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{TitleOf(Product)} of {people}{(Free ? ", free" : "")}: {start} + {Minutes} min "
            + $"{(AllDay ? "all day" : Zone)}{recurring}{excluded}{changes}";
    }
}
