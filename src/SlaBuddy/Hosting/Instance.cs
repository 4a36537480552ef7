namespace SlaBuddy.Hosting;

/// <summary>This process among the instances that share a database; leases carry its name.</summary>
internal sealed class Instance
{
    public string Name { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";
}
