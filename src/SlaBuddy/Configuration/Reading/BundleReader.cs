using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Reading;

/// <summary>A policy's <c>bundle</c>: how many alarms in which time are told one by one.</summary>
internal static class BundleReader
{
    private const int Most = 1_000;
    private const string Example = "Write it like bundle: {most: 5, within: 1m}.";

    public static BundleSettings? Read(Section policy)
    {
        if (policy.Sub("bundle") is not { } section) return null;
        var most = section.Number("most", 1, Most);
        var within = section.Duration("within", TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));
        foreach (var key in (string[])["most", "within"])
            if (!section.Has(key)) section.Faults.Add(section.Place, $"bundle has no {key}.", Example);
        section.Close();
        return most is null || within is null ? null : new(most.Value, within.Value);
    }
}
