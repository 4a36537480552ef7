namespace SlaBuddy.Sandbox.Faults;

/// <summary>How often a fault has happened to a method.</summary>
internal sealed record FaultCount(string Fault, string Method, int Happened);
