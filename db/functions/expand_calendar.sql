create or replace function sla.expand_calendar(p_calendar_version_id bigint, p_from date, p_through date) returns int
language plpgsql
as $$
declare
  v_calendar sla.calendar_version;
  v_from date;
  v_through date;
  v_spans int;
begin
  -- One at a time, and a reader sees the spans of before or those of after.
  select * into v_calendar
    from sla.calendar_version
   where calendar_version_id = p_calendar_version_id
     for key share;
  perform pg_advisory_xact_lock(7523);
  select least(p_from, min(expanded_from)), greatest(p_through, max(expanded_through)) into v_from, v_through
    from sla.calendar_extent
   where calendar_version_id = p_calendar_version_id;

  delete from sla.calendar_span where calendar_version_id = p_calendar_version_id;
  with hours as (
    select (h ->> 'day')::int as day, (h ->> 'from')::time as from_time, (h ->> 'to')::time as to_time
      from jsonb_array_elements(v_calendar.document -> 'weekly') h
  ), local as (
    select d.day::date + h.from_time as starts, d.day::date + h.to_time as ends
      from generate_series(v_from, v_through, interval '1 day') as d(day)
      join hours h on h.day = extract(isodow from d.day)
     where not coalesce(v_calendar.document -> 'holidays', '[]') ? to_char(d.day, 'YYYY-MM-DD')
  ), instants as (
    -- What the clock on the wall skips was never open, and what it shows twice was open twice.
    select greatest((l.starts - z.ahead) at time zone 'UTC', z.begins_at) as starts_at,
           least((l.ends - z.ahead) at time zone 'UTC', z.ends_at) as ends_at
      from local l
      join sla.zone_offsets(v_calendar.zone, (v_from - 2)::timestamp at time zone 'UTC',
             (v_through + 3)::timestamp at time zone 'UTC') z
        on (l.ends - z.ahead) at time zone 'UTC' > z.begins_at
       and (l.starts - z.ahead) at time zone 'UTC' < z.ends_at
  ), spans as (
    -- Hours that touch, overlap or vanish on a daylight-saving day become what they are on the clock of the world.
    select lower(r) as starts_at, upper(r) as ends_at
      from (select unnest(range_agg(tstzrange(starts_at, ends_at))) as r
              from instants
             where ends_at > starts_at) as merged
  )
  insert into sla.calendar_span (calendar_version_id, starts_at, ends_at, open_before)
  select p_calendar_version_id, starts_at, ends_at,
         coalesce(sum(sla.elapsed(starts_at, ends_at))
           over (order by starts_at rows between unbounded preceding and 1 preceding), '0')
    from spans;
  get diagnostics v_spans = row_count;

  insert into sla.calendar_extent (calendar_version_id, expanded_from, expanded_through)
  values (p_calendar_version_id, v_from, v_through)
      on conflict (calendar_version_id) do update
     set expanded_from = excluded.expanded_from, expanded_through = excluded.expanded_through;
  return v_spans;
end
$$;
comment on function sla.expand_calendar(bigint, date, date) is
  'Turns the weekly hours and holidays of a calendar into spans of instants, for these local days and all that were
expanded before; returns how many spans it has. The zone''s rules are those Postgres knows today.';
