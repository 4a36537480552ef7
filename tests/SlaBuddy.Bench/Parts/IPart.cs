namespace SlaBuddy.Bench.Parts;

/// <summary>One group of measurements that share their set-up.</summary>
internal interface IPart
{
    string Title { get; }

    Task RunAsync(BenchContext bench, CancellationToken ct);
}
