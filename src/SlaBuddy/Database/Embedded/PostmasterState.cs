namespace SlaBuddy.Database.Embedded;

internal enum PostmasterState
{
    Runs,
    Dead,
    IdBelongsToAnother,
}
