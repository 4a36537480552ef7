create or replace function sla.elapsed(p_from timestamptz, p_to timestamptz) returns interval
language sql immutable parallel safe
as $$
  -- Seconds and nothing else: the days in an interval would be added in the session's time zone, summer time and all.
  select make_interval(secs => date_part('epoch', p_to - p_from))
$$;
comment on function sla.elapsed(timestamptz, timestamptz) is
  'The time from one instant to another as an interval without days, exact to the microsecond.';
