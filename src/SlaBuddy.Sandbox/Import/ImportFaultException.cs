namespace SlaBuddy.Sandbox.Import;

/// <summary>An export that cannot be read: which file, what is wrong with it, and what to do.</summary>
internal sealed class ImportFaultException(string file, string fault, string remedy)
    : Exception($"{file}: {fault}. {remedy}.");
