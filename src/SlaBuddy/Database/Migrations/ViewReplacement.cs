using Dapper;
using Npgsql;

namespace SlaBuddy.Database.Migrations;

/// <summary>Drops a view whose columns change, with what rests on it; the migrator then makes them anew.</summary>
internal sealed class ViewReplacement(NpgsqlConnection connection, DatabaseSource source)
{
    // Through the view's rules to the views that read it, and through its row type to the functions that return it.
    private const string Dependants =
        """
        with recursive dependant (classid, objid) as (
          select 'pg_class'::regclass::oid, to_regclass('sla.' || quote_ident(@View))::oid
          union
          select case when r.oid is null then d.classid else 'pg_class'::regclass::oid end,
                 coalesce(r.ev_class, d.objid)
            from dependant p
            join pg_depend d on d.refclassid = p.classid and d.refobjid = p.objid and d.deptype in ('n', 'i')
            left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
        )
        select c.relnamespace::regnamespace::text as schema, c.relname::text as name
          from dependant join pg_class c on classid = 'pg_class'::regclass and c.oid = objid
        union
        select f.pronamespace::regnamespace::text, f.proname::text
          from dependant join pg_proc f on classid = 'pg_proc'::regclass and f.oid = objid
        """;

    public async Task DropAsync(DatabaseScript view, CancellationToken ct)
    {
        var dependants = await connection.QueryAsync<(string Schema, string Name)>(
            new CommandDefinition(Dependants, new { View = view.Name }, cancellationToken: ct));
        var ours = source.Objects.Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        var foreign = dependants.Where(each => each.Schema != "sla" || !ours.Contains(each.Name)).ToList();
        if (foreign.Count > 0)
        {
            var names = string.Join(", ", foreign.Select(each => $"{each.Schema}.{each.Name}"));
            throw new DatabaseFaultException(
                $"{view.Path} changes its columns, but something that is not ours rests on it: {names}.",
                "Drop it, start again, and create it anew.");
        }

        await connection.ExecuteAsync(new CommandDefinition(
            $"drop view sla.\"{view.Name}\" cascade", cancellationToken: ct));
    }
}
