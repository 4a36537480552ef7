namespace SlaBuddy.Database.Embedded;

/// <summary>Makes a new cluster beside its place and moves it there when it is whole.</summary>
internal sealed class ClusterCreation(
    ClusterLayout layout, EmbeddedPostgresOptions options, PostgresBinaries programs, UnixAccount account)
{
    private static readonly string[] Locales = ["C.UTF-8", "C"];

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var locale in Locales)
        {
            // A crash in the middle of the last attempt leaves this behind.
            if (Directory.Exists(layout.UnfinishedCluster)) Directory.Delete(layout.UnfinishedCluster, recursive: true);
            await account.OwnFolderAsync(layout.UnfinishedCluster, ct);
            var result = await PostgresTool.RunAsync(programs.Initdb, Arguments(locale), account.Name, ct);
            var isLocaleUnknown = result.Errors.Contains("locale", StringComparison.Ordinal) && locale != Locales[^1];
            if (result.ExitCode != 0 && isLocaleUnknown) continue;
            result.OrFault(
                $"A private Postgres could not be created in {layout.Root}",
                "Correct what it says, or give ConnectionStrings__SlaBuddy.");
            Directory.Move(layout.UnfinishedCluster, layout.Cluster);
            return;
        }
    }

    private string[] Arguments(string locale)
    {
        // Trust is safe here: the only way in is a socket in a folder that its owner alone may enter.
        string[] arguments =
        [
            "-D", layout.UnfinishedCluster, "--username", ClusterLayout.Superuser, "--auth=trust",
            "--encoding=UTF8", $"--locale={locale}",
        ];
        return options.Durable ? arguments : [.. arguments, "--no-sync"];
    }
}
