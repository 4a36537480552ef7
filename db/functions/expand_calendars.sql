create or replace function sla.expand_calendars() returns int
language sql
as $$
  select count(sla.expand_calendar(calendar_version_id, (sla.now() - interval '400 days')::date,
           (sla.now() + interval '1830 days')::date))::int
    from sla.calendar_extent
   where expanded_through < (sla.now() + interval '1800 days')::date
$$;
comment on function sla.expand_calendars() is
  'Tops calendars up to five years ahead; returns how many needed it. A job calls it daily.';
