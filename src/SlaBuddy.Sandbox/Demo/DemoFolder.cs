namespace SlaBuddy.Sandbox.Demo;

/// <summary>The demo's own folder: the service's file, key, log and database. It goes when all went well.</summary>
internal sealed class DemoFolder : IDisposable
{
    public DemoFolder()
    {
        Root = Directory.CreateTempSubdirectory("sla-buddy-demo-").FullName;
        if (OperatingSystem.IsWindows()) return;

        // Postgres never runs as root; the account it runs as instead has to find its way to its data.
        const UnixFileMode through = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead
            | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | through);
    }

    public string Root { get; }

    public string Policies => Path.Combine(Root, "sla-buddy.yaml");

    public string Credentials => Path.Combine(Root, "calendar-key.json");

    public string Log => Path.Combine(Root, "service.log");

    public string Data => Path.Combine(Root, "data");

    /// <summary>Leaves everything where it is, to be looked at.</summary>
    public bool Keep { get; set; }

    public void Dispose()
    {
        if (Keep) return;
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A straggler still writes; the system clears its temporary folder itself.
        }
    }
}
