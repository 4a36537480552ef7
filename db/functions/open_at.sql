create or replace function sla.open_at(p_calendar_version_id bigint, p_open interval) returns timestamptz
language plpgsql stable parallel safe
as $$
declare
  v_span sla.calendar_span;
begin
  if p_calendar_version_id is null then
    return timestamptz 'epoch' + p_open;
  end if;
  select * into v_span
    from sla.calendar_span s
   where s.calendar_version_id = p_calendar_version_id
     and s.open_before < p_open
   order by s.open_before desc
   limit 1;
  if v_span.starts_at is null then
    select * into v_span
      from sla.calendar_span s
     where s.calendar_version_id = p_calendar_version_id
     order by s.open_before
     limit 1;
    if p_open < '0' or v_span.starts_at is null then
      raise exception 'calendar version % has no instant with % of open time', p_calendar_version_id, p_open
        using errcode = 'SLA05', hint = 'call sla.expand_calendar for the years in question';
    end if;
  elsif p_open > v_span.open_before + sla.elapsed(v_span.starts_at, v_span.ends_at) then
    raise exception 'calendar version % is not expanded as far as % of open time', p_calendar_version_id, p_open
      using errcode = 'SLA05', hint = 'call sla.expand_calendar for the years in question';
  end if;
  return v_span.starts_at + (p_open - v_span.open_before);
end
$$;
comment on function sla.open_at(bigint, interval) is
  'F⁻¹: the earliest instant at which a calendar has had that much open time; a promise that runs out at closing time is
due then, not the next morning. Error SLA05: not expanded so far.';
