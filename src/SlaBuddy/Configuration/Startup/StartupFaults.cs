using System.Collections.Concurrent;
using SlaBuddy.Configuration.Model;

namespace SlaBuddy.Configuration.Startup;

/// <summary>Collects everything that is wrong at start, so that nobody mends faults one by one.</summary>
internal sealed class StartupFaults
{
    private readonly ConcurrentQueue<Fault> _found = new();

    public IReadOnlyList<Fault> All => [.. _found];

    public bool AnyFatal => _found.Any(fault => fault.Severity == Severity.Fatal);

    public void Add(Fault fault) => _found.Enqueue(fault);

    public void AddRange(IEnumerable<Fault> faults)
    {
        foreach (var fault in faults) Add(fault);
    }

    public void Fatal(string where, string what, string remedy) => Add(new(Severity.Fatal, where, what, remedy));

    public void Fatal(Place place, string what, string remedy) => Add(new(Severity.Fatal, place, what, remedy));

    public void LeftOut(string where, string what, string remedy) => Add(new(Severity.LeftOut, where, what, remedy));

    public void Warn(string where, string what, string remedy) => Add(new(Severity.Warning, where, what, remedy));

    /// <exception cref="StartupFaultsException">Something the service cannot work without is wrong.</exception>
    public void ThrowIfFatal()
    {
        if (AnyFatal) throw new StartupFaultsException([.. _found.Where(fault => fault.Severity == Severity.Fatal)]);
    }
}
