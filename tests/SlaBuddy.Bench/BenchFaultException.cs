namespace SlaBuddy.Bench;

/// <summary>Something stands in the way of a measurement; the message says what, and what to do.</summary>
internal sealed class BenchFaultException(string message, Exception? cause = null) : Exception(message, cause);
