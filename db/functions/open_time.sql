create or replace function sla.open_time(p_calendar_version_id bigint, p_at timestamptz) returns interval
language plpgsql stable parallel safe
as $$
declare
  v_open interval;
  v_extent sla.calendar_extent;
begin
  if p_calendar_version_id is null then
    return sla.elapsed('epoch', p_at);
  end if;
  select s.open_before + sla.elapsed(s.starts_at, least(p_at, s.ends_at)) into v_open
    from sla.calendar_span s
   where s.calendar_version_id = p_calendar_version_id
     and s.starts_at <= p_at
   order by s.starts_at desc
   limit 1;
  select * into v_extent
    from sla.calendar_extent
   where calendar_version_id = p_calendar_version_id;
  if v_extent.expanded_from is null
     or p_at < (v_extent.expanded_from - 1)::timestamp at time zone 'UTC'
     or p_at > (v_extent.expanded_through + 2)::timestamp at time zone 'UTC' then
    raise exception 'calendar version % is expanded from % to %, and % is outside', p_calendar_version_id,
        v_extent.expanded_from, v_extent.expanded_through, p_at
      using errcode = 'SLA05', hint = 'call sla.expand_calendar for the years in question';
  end if;
  return coalesce(v_open, interval '0');
end
$$;
comment on function sla.open_time(bigint, timestamptz) is
  'F: the open time of a calendar up to an instant. Only differences mean something. A null calendar never closes.
Error SLA05: the instant lies outside of what is expanded.';
