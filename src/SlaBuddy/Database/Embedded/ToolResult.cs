namespace SlaBuddy.Database.Embedded;

/// <summary>How a tool ended and what it said.</summary>
internal sealed record ToolResult(string Tool, int ExitCode, string Output, string Errors)
{
    public ToolResult OrFault(string what, string remedy)
    {
        if (ExitCode == 0) return this;
        var said = $"{Output}\n{Errors}".Trim();
        throw new DatabaseFaultException(
            said.Length == 0 ? $"{what}." : $"{what}; {Tool} said:\n{said}\n", remedy);
    }
}
