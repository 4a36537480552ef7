using Npgsql;

namespace SlaBuddy.Bench.Parts;

/// <summary>Statements that take the rows numbered from $1 through $2, in one transaction and one round trip.</summary>
internal static class PlainBatch
{
    public static NpgsqlBatch Of(NpgsqlConnection connection, IEnumerable<string> statements, int from, int count)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = statement;
            command.Parameters.Add(new() { Value = from });
            command.Parameters.Add(new() { Value = from + count - 1 });
            batch.BatchCommands.Add(command);
        }

        return batch;
    }
}
