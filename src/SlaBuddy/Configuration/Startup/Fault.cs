using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Startup;

/// <summary>One thing that is wrong: where, what, and what to do about it. Never carries a secret's value.</summary>
internal sealed record Fault(Severity Severity, string Where, string What, string Remedy)
{
    public Fault(Severity severity, Place place, string what, string remedy) : this(severity, place.ToString(), what, remedy) =>
        Place = place;

    /// <summary>Where in a file; null for what is wrong elsewhere.</summary>
    public Place? Place { get; }

    public override string ToString() => $"{Where}: {What} {Remedy}";
}
