namespace SlaBuddy.Database.Migrations;

/// <summary>What a run of the migrator changed.</summary>
/// <param name="Migrations">Names of the migrations it applied, in order.</param>
/// <param name="Objects">Paths of the functions and views it applied, in order.</param>
/// <param name="NewerMigrations">Migrations that this build does not know: a newer one was here.</param>
internal sealed record MigrationResult(
    IReadOnlyList<string> Migrations, IReadOnlyList<string> Objects, IReadOnlyList<string> NewerMigrations)
{
    public bool ChangedNothing => Migrations.Count == 0 && Objects.Count == 0;
}
