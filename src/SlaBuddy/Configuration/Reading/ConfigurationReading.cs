using SlaBuddy.Configuration.Model;
using SlaBuddy.Configuration.Startup;

namespace SlaBuddy.Configuration.Reading;

/// <summary>What came of reading the file: a configuration only when nothing fatal was found.</summary>
internal sealed record ConfigurationReading(TeamConfiguration? Configuration, IReadOnlyList<Fault> Faults);
