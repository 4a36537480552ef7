namespace SlaBuddy.Sandbox.Demo;

/// <summary>Where SLA Buddy's program is.</summary>
internal static class ServiceProgram
{
    public static string Find(string? given)
    {
        if (given is not null)
            return File.Exists(given) ? Path.GetFullPath(given)
                : throw new DemoFaultException($"{given}: there is no such file. Give the path to SlaBuddy.dll.", 2);
        var here = AppContext.BaseDirectory;
        var places = new[]
        {
            Path.Combine(here, "SlaBuddy.dll"),
            Path.Combine(here.Replace("SlaBuddy.Sandbox", "SlaBuddy", StringComparison.Ordinal), "SlaBuddy.dll"),
        };
        return places.FirstOrDefault(File.Exists) ?? throw new DemoFaultException(
            "SLA Buddy itself was not found beside the sandbox. Build it, or name it with --service PATH.", 2);
    }
}
