create or replace function sla.open_between(p_calendar_version_id bigint, p_from timestamptz, p_to timestamptz)
returns interval
language sql stable parallel safe
as $$
  select case
    when p_calendar_version_id is null then sla.elapsed(p_from, p_to)
    else sla.open_time(p_calendar_version_id, p_to) - sla.open_time(p_calendar_version_id, p_from)
  end
$$;
comment on function sla.open_between(bigint, timestamptz, timestamptz) is
  'The open time between two instants; all of it where the calendar is null. Error SLA05: not expanded so far.';
