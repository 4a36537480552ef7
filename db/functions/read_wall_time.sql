create or replace function sla.read_wall_time(p_said text, p_zone text, p_at timestamptz) returns timestamptz
language plpgsql stable
as $$
declare
  v_parts text[] := regexp_match(p_said, '^(today\s+|tomorrow\s+)?(?:at\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|h)?$');
  v_zone text := coalesce(p_zone, 'UTC');
  v_hour int := v_parts[2]::int;
  v_day date;
  v_until timestamptz;
begin
  begin
    v_day := (p_at at time zone v_zone)::date;
  exception
    when invalid_parameter_value then
      v_zone := 'UTC';
      v_day := (p_at at time zone v_zone)::date;
  end;
  if v_parts is null
     or v_parts[3] is null and v_parts[4] is null
     or coalesce(v_parts[3]::int, 0) > 59
     or v_hour > (case when v_parts[4] in ('am', 'pm') then 12 else 24 end) then
    return null;
  end if;
  if v_parts[4] in ('am', 'pm') then
    v_hour := v_hour % 12 + case v_parts[4] when 'pm' then 12 else 0 end;
  end if;
  v_day := v_day + case when v_parts[1] like 'tomorrow%' then 1 else 0 end;
  v_until := (v_day + make_interval(hours => v_hour, mins => coalesce(v_parts[3]::int, 0))) at time zone v_zone;
  -- A time of day that has passed means tomorrow's, unless today was said.
  if v_until <= p_at and v_parts[1] is null then
    v_until := (v_day + 1 + make_interval(hours => v_hour, mins => coalesce(v_parts[3]::int, 0))) at time zone v_zone;
  end if;
  return case when v_until > p_at then v_until end;
end
$$;
comment on function sla.read_wall_time(text, text, timestamptz) is
  'A time of day as people write it, in their own zone: 17:00, 5pm, tomorrow 9:00; the next one after p_at. An unknown zone
is UTC. Null: it is none, or lies behind.';
