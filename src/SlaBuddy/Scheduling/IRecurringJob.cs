namespace SlaBuddy.Scheduling;

/// <summary>Work that recurs: once per interval in the whole cluster, never twice at a time.</summary>
internal interface IRecurringJob
{
    Task RunOnceAsync(CancellationToken ct);
}
