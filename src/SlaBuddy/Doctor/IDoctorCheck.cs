namespace SlaBuddy.Doctor;

/// <summary>Looks at one thing the service stands on.</summary>
internal interface IDoctorCheck
{
    string Subject { get; }

    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken ct);
}
