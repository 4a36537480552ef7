create or replace function sla.read_span(p_said text) returns interval
language plpgsql immutable
as $$
declare
  v_for interval;
begin
  if p_said !~ '^(\d{1,4}(\.\d{1,2})?\s*(d|days?|h|hrs?|hours?|m|mins?|minutes?)[\s,]*)+$' then
    return null;
  end if;
  select make_interval(secs => sum(m[1]::float * case left(m[2], 1) when 'd' then 86400 when 'h' then 3600 else 60 end))
    into v_for
    from regexp_matches(p_said, '(\d+(?:\.\d+)?)\s*([a-z]+)', 'g') m;
  return case when v_for between interval '1 minute' and interval '744 hours' then v_for end;
end
$$;
comment on function sla.read_span(text) is
  'A length of time as people write it: 2h, 90 min, 1h30m, 1 day. In seconds alone. Null: it is none, or not between a
minute and 31 days.';
