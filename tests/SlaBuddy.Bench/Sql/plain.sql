-- What a piece of work did to the tables, as bare INSERTs and UPDATEs: remember the rows, do the work, compare, put the
-- tables back. What is left in plain.step does to the same tables what the work did, without deciding anything.
create schema plain;
create table plain.step (position int generated always as identity, sql text not null);
create table plain.changed (table_name text, n int, is_new boolean);

create function plain.tables() returns setof text language sql stable as $$
  -- By depth, so that a row comes after those it refers to.
  with recursive held as (
    select c.oid, c.relname::text as name
      from pg_class c
     where c.relnamespace = 'sla'::regnamespace
       and c.relkind = 'r'
       and (c.relname = 'slack_watcher'
         or exists (
           select from pg_attribute a where a.attrelid = c.oid and a.attname = 'ticket_id' and not a.attisdropped))
  ), depth as (
    select oid, name, 0 as depth from held
    union
    select h.oid, h.name, d.depth + 1
      from depth d
      join pg_constraint k on k.contype = 'f' and k.confrelid = d.oid and k.conrelid <> k.confrelid
      join held h on h.oid = k.conrelid
  )
  select name from depth group by name order by max(depth), name
$$;

create function plain.columns(p_table text, p_prefix text default '') returns text language sql stable as $$
  select string_agg(p_prefix || quote_ident(attname), ', ' order by attnum)
    from pg_attribute
   where attrelid = ('sla.' || p_table)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
$$;

create function plain.same_key(p_table text, p_left text, p_right text) returns text language sql stable as $$
  select string_agg(format('%s.%I = %s.%I', p_left, a.attname, p_right, a.attname), ' and ' order by a.attnum)
    from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
   where i.indrelid = ('sla.' || p_table)::regclass and i.indisprimary
$$;

create function plain.remember() returns void language plpgsql as $$
declare
  v_table text;
begin
  for v_table in select plain.tables() loop
    execute format('create table plain.before_%1$s as table sla.%1$I', v_table);
  end loop;
end
$$;

create function plain.compare() returns int language plpgsql as $$
declare
  v_table text;
begin
  for v_table in select plain.tables() loop
    execute format('create table plain.after_%1$s as
      select x.*, null::bigint as of_ticket, null::int as n, false as is_new
        from (table sla.%1$I except table plain.before_%1$s) x', v_table);
    execute format('update plain.after_%1$s a set of_ticket = %2$s, is_new = not exists (
      select from plain.before_%1$s b where %3$s)', v_table,
      case v_table when 'slack_watcher' then '(select h.ticket_id from sla.ticket_thread h
        where (h.team_id, h.channel_id, h.thread_ts) = (a.team_id, a.channel_id, a.thread_ts))' else 'a.ticket_id' end,
      plain.same_key(v_table, 'a', 'b'));
  end loop;

  create table plain.number as
  select ticket_id, row_number() over (order by opened_at, ticket_id)::int as n
    from sla.ticket
   where ticket_id in (select of_ticket from plain.after_ticket);

  for v_table in select plain.tables() loop
    execute format('update plain.after_%1$s a set n = k.n from plain.number k where k.ticket_id = a.of_ticket',
      v_table);
    execute format('create index on plain.after_%1$s (n)', v_table);
    execute format('insert into plain.changed select %1$L, n, is_new from plain.after_%1$s', v_table);
  end loop;

  insert into plain.step (sql)
  select format('insert into sla.%1$I (%2$s) overriding system value select %2$s from plain.after_%1$s '
           || 'where n between $1 and $2 and is_new', t.name, plain.columns(t.name))
    from plain.tables() with ordinality as t(name, position)
   where exists (select from plain.changed c where c.table_name = t.name and c.is_new)
   order by t.position;
  insert into plain.step (sql)
  select format('update sla.%1$I t set (%2$s) = row(%3$s) from plain.after_%1$s s where s.n between $1 and $2 '
           || 'and not s.is_new and %4$s', t.name, plain.settable(t.name), plain.settable(t.name, 's.'),
           plain.same_key(t.name, 't', 's'))
    from plain.tables() with ordinality as t(name, position)
   where exists (select from plain.changed c where c.table_name = t.name and not c.is_new)
   order by t.position;
  return (select count(*) from plain.number);
end
$$;

create function plain.settable(p_table text, p_prefix text default '') returns text language sql stable as $$
  select string_agg(p_prefix || quote_ident(attname), ', ' order by attnum)
    from pg_attribute
   where attrelid = ('sla.' || p_table)::regclass and attnum > 0 and not attisdropped and attgenerated = ''
     and attidentity = ''
     and attnum <> all (
       select unnest(indkey) from pg_index where indrelid = ('sla.' || p_table)::regclass and indisprimary)
$$;

create function plain.put_back() returns void language plpgsql as $$
declare
  v_table text;
begin
  -- History is append-only to everybody else.
  set local session_replication_role = replica;
  for v_table in select plain.tables() loop
    execute format('delete from sla.%I', v_table);
    execute format('insert into sla.%1$I (%2$s) overriding system value select %2$s from plain.before_%1$s',
      v_table, plain.columns(v_table));
    execute format('drop table plain.before_%s', v_table);
  end loop;
  alter table sla.slack_watcher disable trigger slack_watcher_interpret;
end
$$;
