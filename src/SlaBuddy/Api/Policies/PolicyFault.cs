using SlaBuddy.Api.Validation;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Api.Policies;

/// <summary>One thing that is wrong with a policy file; <c>Severity</c> is <c>error</c> or <c>warning</c>, lines and columns count from 1.</summary>
internal sealed record PolicyFault([Words("error", "warning")] string Severity, int? Line, int? Column, string Message, string Remedy)
{
    public static PolicyFault From(Fault fault) => new(
        fault.Severity == Configuration.Startup.Severity.Fatal ? "error" : "warning",
        fault.Place is { Line: > 0 } place ? place.Line : null,
        fault.Place is { Line: > 0 } at ? at.Column : null,
        fault.What, fault.Remedy);
}
