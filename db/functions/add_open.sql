create or replace function sla.add_open(p_calendar_version_id bigint, p_from timestamptz, p_open interval)
returns timestamptz
language sql stable parallel safe
as $$
  select case
    when p_calendar_version_id is null then p_from + p_open
    else sla.open_at(p_calendar_version_id, sla.open_time(p_calendar_version_id, p_from) + p_open)
  end
$$;
comment on function sla.add_open(bigint, timestamptz, interval) is
  'The instant at which that much open time has passed since p_from, or, if it is negative, lay before it. Error SLA05:
not expanded so far.';
