create or replace function sla.ts_to_instant(p_ts text) returns timestamptz
language sql immutable parallel safe
as $$
  -- Whole seconds and microseconds apart: a double would lose the last digit.
  select case
    when p_ts ~ '^\d{1,11}\.\d{6}$' then
      timestamptz 'epoch'
        + make_interval(secs => split_part(p_ts, '.', 1)::bigint)
        + split_part(p_ts, '.', 2)::int * interval '1 microsecond'
  end
$$;
comment on function sla.ts_to_instant(text) is 'Slack''s ts as an instant, exact to the microsecond; null when it is not a ts.';
