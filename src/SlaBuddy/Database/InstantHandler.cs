using System.Data;
using Dapper;

namespace SlaBuddy.Database;

/// <summary>Instants go to and come from <c>timestamptz</c> in UTC; Npgsql accepts no other offset.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
        parameter.Value = value.ToUniversalTime();

    public override DateTimeOffset Parse(object value) => value switch
    {
        DateTime instant => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)),
        DateTimeOffset instant => instant.ToUniversalTime(),
        _ => throw new DataException($"{value.GetType().Name} is not an instant."),
    };
}
