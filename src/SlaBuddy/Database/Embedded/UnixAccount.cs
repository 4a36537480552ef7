namespace SlaBuddy.Database.Embedded;

/// <summary>Who the cluster belongs to: ourselves, or an unprivileged user when we are root.</summary>
internal sealed class UnixAccount
{
    private static readonly string[] Unprivileged = ["postgres", "sla-buddy", "nobody"];

    private UnixAccount(string? name) => Name = name;

    /// <summary>The user to become; null to stay who we are.</summary>
    public string? Name { get; }

    /// <summary>The owner of the cluster that exists, or else the first fitting user of this machine.</summary>
    public static async Task<UnixAccount> ChooseAsync(ClusterLayout layout, CancellationToken ct)
    {
        if (!Environment.IsPrivilegedProcess) return new UnixAccount(null);
        if (Directory.Exists(layout.Cluster))
        {
            var stat = await PostgresTool.RunAsync("stat", ["-c", "%U", layout.Cluster], user: null, ct);
            var owner = stat.Output.Trim();
            if (stat.ExitCode == 0 && owner is not ("root" or "UNKNOWN" or "")) return new UnixAccount(owner);
        }

        var known = (await File.ReadAllLinesAsync("/etc/passwd", ct)).Select(line => line.Split(':')[0]).ToHashSet();
        return Unprivileged.FirstOrDefault(known.Contains) is { } name
            ? new UnixAccount(name)
            : throw new DatabaseFaultException(
                "Postgres refuses to run as root, and this machine has no user to run it as.",
                "Add a user named sla-buddy, run the service as another user, or give ConnectionStrings__SlaBuddy.");
    }

    /// <summary>Creates a folder, or takes one over, that nobody but this account may enter.</summary>
    public async Task OwnFolderAsync(string path, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(path);
            if (new DirectoryInfo(path).LinkTarget is not null)
            {
                throw new DatabaseFaultException($"{path} is a link.", "Remove it and start again.");
            }

            const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, OwnerOnly);
        }
        catch (Exception refusal) when (refusal is UnauthorizedAccessException or IOException)
        {
            throw new DatabaseFaultException(
                $"The folder {path} cannot be used: {refusal.Message}",
                "Give it to the user who runs the service, or set Database__DataPath to another folder.",
                refusal);
        }

        if (Name is null) return;
        var chown = await PostgresTool.RunAsync("chown", ["-h", Name, path], user: null, ct);
        chown.OrFault($"{path} could not be given to the user {Name}", "Run the service as an unprivileged user.");
    }

    /// <summary>A folder below /root, for one, is closed to the account we become.</summary>
    public async Task RequireReachableAsync(string path, CancellationToken ct)
    {
        if (Name is null) return;
        var test = await PostgresTool.RunAsync("test", ["-x", path], Name, ct);
        test.OrFault(
            $"The user {Name}, who runs Postgres because root may not, cannot reach {path}",
            "Set Database__DataPath to a folder outside of private ones, for example /var/lib/sla-buddy.");
    }
}
