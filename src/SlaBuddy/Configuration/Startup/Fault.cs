namespace SlaBuddy.Configuration.Startup;

/// <summary>One thing that is wrong: where, what, and what to do about it. Never carries a secret's value.</summary>
internal sealed record Fault(Severity Severity, string Where, string What, string Remedy)
{
    public override string ToString() => $"{Where}: {What} {Remedy}";
}
