namespace SlaBuddy.Database.Migrations;

/// <summary>A row of <c>sla.schema_migration</c>.</summary>
internal sealed record AppliedMigration(int Version, string Name, string Sha256, DateTimeOffset AppliedAt);
