namespace SlaBuddy.Sandbox.Demo;

/// <summary>The demo cannot go on: what is missing, and what to do.</summary>
internal sealed class DemoFaultException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
